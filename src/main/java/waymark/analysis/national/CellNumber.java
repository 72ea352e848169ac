package waymark.analysis.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a cell of a published table says: a number with the publisher's marks, or why there is none.
///
/// @param number empty where it says none
/// @param marks in square brackets, or letters after the number, without the brackets: `r`, `note 2`
/// @param withheld why the publisher prints no number, in words; empty where that is not so
record CellNumber(Optional<BigDecimal> number, String marks, String withheld) {

    private static final Set<String> DASHES = Set.of("-", "–", "—", ":", "..", "…", "*", "~");
    private static final int LONGEST = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Reads a cell that is not empty.
    static CellNumber of(String cell) {
        var text = new StringBuilder();
        var marks = new StringBuilder();
        boolean bracket = false;
        for (char letter : cell.strip().toCharArray()) {
            if (letter == '[') {
                bracket = true;
                marks.append(marks.isEmpty() ? "" : ", ");
            } else if (letter == ']') {
                bracket = false;
            } else if (bracket) {
                marks.append(letter);
            } else {
                text.append(letter);
            }
        }
        var rest = text.toString().strip();
        if (rest.isEmpty() || DASHES.contains(rest)) {
            return new CellNumber(Optional.empty(), marks.toString(), withheld(marks.toString(), rest));
        }
        return numbered(rest, marks.toString());
    }

    private static CellNumber numbered(String rest, String marks) {
        var digits = rest.replace(",", "").replace(" ", "").replace("\u00a0", "");
        var more = marks;
        char last = Character.toLowerCase(digits.charAt(digits.length() - 1));
        if (digits.length() > 1 && (last == 'r' || last == 'p')) { // 6,414r: the same mark without its brackets
            digits = digits.substring(0, digits.length() - 1);
            more = more.isEmpty() ? String.valueOf(last) : more + ", " + last;
        }
        boolean percent = digits.endsWith("%");
        if (percent) {
            digits = digits.substring(0, digits.length() - 1);
        }
        boolean plain = !digits.isEmpty()
                && digits.length() <= LONGEST
                && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9' || letter == '.')
                && digits.chars().filter(letter -> letter == '.').count() <= 1
                && !digits.equals(".");
        if (!plain) {
            return new CellNumber(Optional.empty(), more, "");
        }
        var number = new BigDecimal(digits);
        return new CellNumber(Optional.of(percent ? number.divide(HUNDRED) : number), more, "");
    }

    /// In the shorthand of the Government Statistical Service.
    private static String withheld(String marks, String rest) {
        return switch (marks.strip().toLowerCase(Locale.ROOT)) {
            case "c" -> "confidential";
            case "x" -> "not available";
            case "z" -> "not applicable";
            case "low" -> "rounded to nothing, and not zero";
            case "u" -> "too unreliable to print";
            case "w" -> "none recorded in the period";
            default ->
                marks.isEmpty() && rest.isEmpty() ? "" : "no number (%s)".formatted(rest.isEmpty() ? marks : rest);
        };
    }

    /// A whole number, or a share in per cent; nothing where the cell has no such number.
    Optional<Integer> value(boolean share) {
        return number.map(one -> share && one.compareTo(BigDecimal.ONE) <= 0 ? one.multiply(HUNDRED) : one)
                .map(one -> share ? one.setScale(0, RoundingMode.HALF_UP) : one.stripTrailingZeros())
                .filter(one -> one.scale() <= 0 && one.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValueExact);
    }
}
