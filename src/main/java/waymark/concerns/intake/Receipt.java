package waymark.concerns.intake;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;

/// The code with which somebody who reported comes back: twenty digits by chance and one that checks them (ISO 7064,
/// MOD 11,10: every single slip and nearly every exchange of two neighbours is noticed before anything is looked up).
/// Shown once, in three groups of seven; kept nowhere. 66 bits cannot be tried out (OWASP ASVS asks for 64).
public record Receipt(String digits) {

    static final int LENGTH = 21;

    private static final BigInteger ALL = BigInteger.TEN.pow(LENGTH - 1);

    /// Made of 32 bytes that nobody can foresee: over so many, no digit is likelier than another.
    static Receipt of(byte[] chance) {
        var drawn = new BigInteger(1, chance).mod(ALL).add(ALL).toString().substring(1);
        return new Receipt(drawn + check(drawn));
    }

    /// What somebody typed or pasted: blanks and strokes are passed over, and the digits of every script are read.
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

    /// Never into a log.
    @Override
    public String toString() {
        return "a receipt";
    }
}
