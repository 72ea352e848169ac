package waymark.concerns.intake;

import java.util.Optional;
import waymark.web.security.DigitCode;

/// The code with which a reporter comes back ([DigitCode]). Shown once, in three groups of seven, and never
/// stored.
public record Receipt(String digits) {

    static final int LENGTH = DigitCode.LENGTH;

    /// Made of 32 unpredictable bytes.
    static Receipt of(byte[] chance) {
        return new Receipt(DigitCode.of(chance));
    }

    /// Parses what somebody typed or pasted.
    public static Optional<Receipt> parse(String typed) {
        return DigitCode.parse(typed).map(Receipt::new);
    }

    /// In three groups of seven, as it is shown and read out.
    public String grouped() {
        return DigitCode.grouped(digits);
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a receipt";
    }
}
