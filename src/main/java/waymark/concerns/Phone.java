package waymark.concerns;

import java.util.Locale;
import java.util.regex.Pattern;
import waymark.kernel.Problems;

/// A professional's telephone number: digits and what stands between them, so that nothing else can be written there.
final class Phone {

    static final String HINT = "Digits only, with ext and a number for an extension";

    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9][0-9 ()-]{6,24}( ext [0-9]{1,6})?");

    private Phone() {}

    static void check(String phone, String field, Problems problems) {
        problems.when(phone.isEmpty(), field, "Enter the telephone number that reaches them");
        problems.when(
                !phone.isEmpty() && !SHAPE.matcher(phone).matches(),
                field,
                "Enter a telephone number, like 01632 960 001 or 01632 960 001 ext 12");
    }

    /// True where it could be rung as it is written.
    static boolean rings(String phone) {
        return SHAPE.matcher(phone).matches();
    }

    /// What a telephone dials: digits, with the plus of a country, without the extension.
    static String dial(String phone) {
        return phone.toLowerCase(Locale.ROOT).split("ext", 2)[0].replaceAll("[^0-9+]", "");
    }
}
