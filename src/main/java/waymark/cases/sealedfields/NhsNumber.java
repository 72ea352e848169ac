package waymark.cases.sealedfields;

/// An NHS number: nine digits and a check digit (Modulus 11), as the NHS Data Dictionary describes it.
final class NhsNumber {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /// The digits alone of what somebody typed: people write blanks and hyphens between them.
    static String digits(String typed) {
        return typed.replace(" ", "").replace("-", "").replace("\u00a0", "");
    }

    /// True of ten digits whose last is the check digit of the nine before it.
    static boolean valid(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += (digits.charAt(place) - '0') * (DIGITS - place);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(DIGITS - 1) - '0'; // a check of 10 is no digit: such a number is never given
    }

    /// As people read it out: `943 476 5919`.
    static String grouped(String digits) {
        return digits.length() == DIGITS
                ? "%s %s %s".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6))
                : digits;
    }
}
