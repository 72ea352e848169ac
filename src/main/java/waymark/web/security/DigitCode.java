package waymark.web.security;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;

/// A code that somebody writes down and types again: twenty random digits and a check digit (ISO 7064, MOD
/// 11,10: every single wrong digit and nearly every swap of two neighbours is found before anything is looked
/// up). 66 bits cannot be guessed (OWASP ASVS asks for 64).
public final class DigitCode {

    /// With the check digit.
    public static final int LENGTH = 21;

    /// How many unpredictable bytes a code is made of: with that many, no digit is noticeably likelier than another.
    public static final int CHANCE = 32;

    private static final BigInteger ALL = BigInteger.TEN.pow(LENGTH - 1);

    private DigitCode() {}

    /// The digits made of [#CHANCE] bytes.
    public static String of(byte[] chance) {
        var drawn = new BigInteger(1, chance).mod(ALL).add(ALL).toString().substring(1);
        return drawn + check(drawn);
    }

    /// The digits in what somebody typed or pasted, where they are a code: blanks and hyphens are skipped, and
    /// digits of every script are read.
    public static Optional<String> parse(String typed) {
        var digits = typed.codePoints()
                .limit(100)
                .filter(Character::isDigit)
                .mapToObj(point -> Integer.toString(Character.digit(point, 10)))
                .collect(Collectors.joining());
        return digits.length() == LENGTH && digits.endsWith(check(digits.substring(0, LENGTH - 1)))
                ? Optional.of(digits)
                : Optional.empty();
    }

    /// In three groups of seven, as it is shown and read out.
    public static String grouped(String digits) {
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
}
