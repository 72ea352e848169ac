package waymark.insight.linkage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A column of a list, and how its values are compared.
///
/// @param name as the list calls it
public record Field(String name, Kind kind) {

    /// How values are written and compared.
    public enum Kind {
        GIVEN_NAME,
        SURNAME,
        DATE,
        /// A number, a postcode: short, and each letter counts.
        CODE,
        TEXT
    }

    private static final Set<String> GIVEN =
            Set.of("given_name", "givenname", "first_name", "firstname", "forename", "given_names", "forenames");
    private static final Set<String> FAMILY =
            Set.of("surname", "family_name", "familyname", "last_name", "lastname", "family_names");
    private static final Set<String> BIRTH = Set.of("date_of_birth", "dob", "birth_date", "birthdate", "born");
    private static final Pattern CODE = Pattern.compile(
            ".*(postcode|post_code|zip|number|_no|_id|phone|mobile|state|country|sex|gender|nationality|code)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final List<String[]> LETTERS = List.of(
            new String[] {"ß", "ss"},
            new String[] {"æ", "ae"},
            new String[] {"œ", "oe"},
            new String[] {"ø", "o"},
            new String[] {"ł", "l"},
            new String[] {"đ", "d"},
            new String[] {"ð", "d"},
            new String[] {"þ", "th"},
            new String[] {"ı", "i"});

    /// What the name of a column says of its values.
    public static Field named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        Kind kind = GIVEN.contains(plain)
                ? Kind.GIVEN_NAME
                : FAMILY.contains(plain)
                        ? Kind.SURNAME
                        : BIRTH.contains(plain)
                                ? Kind.DATE
                                : CODE.matcher(plain).matches() ? Kind.CODE : Kind.TEXT;
        return new Field(name, kind);
    }

    /// A value as it is compared: small letters without accents, dates as year, month and day. Empty
    /// where it is not known.
    public String normalised(String value) {
        String stripped = value.strip();
        return kind == Kind.DATE ? date(stripped) : letters(stripped);
    }

    private static String letters(String value) {
        String small = value.toLowerCase(Locale.ROOT);
        for (var each : LETTERS) small = small.replace(each[0], each[1]);
        String plain =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_IN_A_NAME
                .matcher(plain.replace("'", "").replace("’", ""))
                .replaceAll(" ")
                .strip();
    }

    private static String date(String value) {
        var iso = ISO.matcher(value);
        if (iso.matches()) return iso.group(1) + two(iso.group(2)) + two(iso.group(3));
        var british = BRITISH.matcher(value);
        if (british.matches()) return british.group(3) + two(british.group(2)) + two(british.group(1));
        return value.replaceAll("[^0-9]", "");
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    boolean isName() {
        return kind == Kind.GIVEN_NAME || kind == Kind.SURNAME;
    }
}
