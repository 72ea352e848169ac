package waymark.support.reading;

import java.security.SecureRandom;
import java.util.Optional;
import waymark.web.security.DigitCode;

/// The code that opens one copy of a plan on a telephone ([DigitCode]). Shown once to the worker, and kept
/// nowhere.
public record CopyCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one.
    public static CopyCode next() {
        var chance = new byte[DigitCode.CHANCE];
        RANDOM.nextBytes(chance);
        return new CopyCode(DigitCode.of(chance));
    }

    /// In what somebody typed.
    static Optional<CopyCode> parse(String typed) {
        return DigitCode.parse(typed).map(CopyCode::new);
    }

    /// In three groups of seven.
    public String grouped() {
        return DigitCode.grouped(digits);
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a code";
    }
}
