package waymark.training.room;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// A code of a workshop, read from a screen and typed: letters and digits of which no two are easily mistaken for
/// each other, and no vowels, so that it spells nothing. The one to join is short and lasts for the day; the one of
/// the sheet is longer, since it lasts for weeks.
public record WorkshopCode(String value) {

    /// How long the code is by which telephones join.
    public static final int TO_JOIN = 7;

    /// How long the code of a sheet is.
    public static final int OF_SHEET = 12;

    private static final String LETTERS = "CDFGHJKMNPQRTWXY34679";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one.
    ///
    /// @param length [#TO_JOIN] or [#OF_SHEET]
    public static WorkshopCode next(int length) {
        var code = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new WorkshopCode(code.toString());
    }

    /// In what somebody typed: blanks and hyphens are skipped, small letters are large ones.
    static Optional<WorkshopCode> parse(String typed) {
        var letters =
                typed.length() > 100 ? "" : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return (letters.length() == TO_JOIN || letters.length() == OF_SHEET)
                        && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                ? Optional.of(new WorkshopCode(letters))
                : Optional.empty();
    }

    /// True for the code of a sheet.
    boolean ofSheet() {
        return value.length() == OF_SHEET;
    }

    /// In groups, as it is shown and read out.
    public String grouped() {
        return value.length() == TO_JOIN
                ? value.substring(0, 3) + " " + value.substring(3)
                : value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a code";
    }
}
