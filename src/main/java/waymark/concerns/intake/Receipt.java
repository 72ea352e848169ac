package waymark.concerns.intake;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;

/// The code with which a reporter comes back: twenty random digits and a check digit (ISO 7064, MOD 11,10:
/// every single wrong digit and nearly every swap of two neighbours is found before anything is looked up).
/// Shown once, in three groups of seven, and never stored. 66 bits cannot be guessed (OWASP ASVS asks for
/// 64).
public record Receipt(String digits) {

    static final int LENGTH = 21;

    private static final BigInteger ALL = BigInteger.TEN.pow(LENGTH - 1);

    /// Made of 32 unpredictable bytes: with that many, no digit is noticeably likelier than another.
    static Receipt of(byte[] chance) {
        var drawn = new BigInteger(1, chance).mod(ALL).add(ALL).toString().substring(1);
        return new Receipt(drawn + check(drawn));
    }

    /// Parses what somebody typed or pasted: blanks and hyphens are skipped, and digits of every script are
    /// read.
    public static Optional<Receipt> parse(String typed) {
        var digits = typed.codePoints()
                .limit(100)
                .filter(Character::isDigit)
                .mapToObj(point -> Integer.toString(Character.digit(point, 10)))
                .collect(Collectors.joining());
        return digits.length() == LENGTH && digits.endsWith(check(digits.substring(0, LENGTH - 1)))
                ? Optional.of(new Receipt(digits))
                : Optional.empty();
    }

    /// In three groups of seven, as it is shown and read out.
    public String grouped() {
        return digits.substring(0, 7) + " " + digits.substring(7, 14) + " " + digits.substring(14);
    }

    private static String check(String digits) {
        int product = 10;
        for (char digit : digits.toCharArray()) {
            int sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return Integer.toString((11 - product) % 10);
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a receipt";
    }
}
