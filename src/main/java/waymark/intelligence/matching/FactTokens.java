package waymark.intelligence.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import waymark.kernel.TelephoneNumber;

/// By what a value is found and compared. Each token begins with what it is: `w:` a word, `m:` `d:` a sound, `k:`
/// consonants, `b:` the beginning of a word, `e:` the end of a number; and, strong enough to suggest the same thing,
/// `t:` a telephone, `x:` an identifier, `a:` an address, `n:` how two words of a name sound.
public final class FactTokens {

    /// Those that are a reason to ask whether two things are the same.
    static final Set<String> STRONG = Set.of("t:", "x:", "a:", "n:");

    private static final int BEGINNING = 4;
    private static final int END = 6;
    private static final int LONGEST = 120;
    private static final Pattern POSTCODE = Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,5}[A-Z]?\\b");

    private FactTokens() {}

    /// The tokens of a value, in order.
    ///
    /// @param attribute of an identifier, so that an account never meets a number plate
    public static Set<String> of(Comparison comparison, String attribute, String value) {
        var tokens = new TreeSet<String>();
        switch (comparison) {
            case NAME -> {
                var words = NameCodes.words(value);
                words.forEach(word -> word(word, tokens));
                NameCodes.pairs(words).forEach(pair -> tokens.add("n:" + pair));
            }
            case TELEPHONE -> {
                var dials =
                        TelephoneNumber.read(value).map(TelephoneNumber::dials).orElse(plain(value));
                tokens.add("t:" + dials);
                end(dials, tokens);
            }
            case IDENTIFIER -> {
                var plain = plain(value);
                tokens.add("x:" + attribute + ":" + plain);
                tokens.add("i:" + plain);
                end(plain, tokens);
            }
            case ADDRESS -> {
                NameCodes.words(value).forEach(word -> tokens.add("w:" + word));
                address(value, tokens);
            }
            case POSTCODE -> tokens.add("i:" + plain(value));
            case WORDS -> NameCodes.words(value).forEach(word -> tokens.add("w:" + word));
            case NONE -> {}
        }
        tokens.removeIf(token -> token.length() < 3 || token.length() > LONGEST);
        return tokens;
    }

    private static void word(String word, Set<String> tokens) {
        tokens.add("w:" + word);
        NameCodes.sounds(word).forEach(code -> tokens.add(code.charAt(0) + ":" + code.substring(1)));
        tokens.add("k:" + NameCodes.consonants(word));
        if (word.length() > BEGINNING) {
            tokens.add("b:" + word.substring(0, BEGINNING));
        }
    }

    private static void end(String number, Set<String> tokens) {
        if (number.length() >= END) {
            tokens.add("e:" + number.substring(number.length() - END));
        }
    }

    private static void address(String value, Set<String> tokens) {
        var capitals = value.toUpperCase(Locale.ROOT);
        var postcode = POSTCODE.matcher(capitals);
        if (postcode.find()) {
            var code = postcode.group(1) + postcode.group(2);
            tokens.add("i:" + code);
            var number = NUMBER.matcher(capitals.substring(0, postcode.start()));
            if (number.find()) {
                tokens.add("a:" + code + " " + number.group());
            }
        }
    }

    /// Capital letters and digits alone.
    static String plain(String value) {
        return value.toUpperCase(Locale.ROOT).replaceAll("[^\\p{Lu}\\p{Nd}]", "");
    }

    /// What the strong tokens that two things share say, in words.
    ///
    /// @param kinds beginnings of the tokens
    public static List<String> reasons(Set<String> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> switch (kind) {
                    case "t:" -> "The same telephone number";
                    case "a:" -> "The same postcode and house number";
                    case "n:" -> "Names that sound alike";
                    default -> "The same number";
                })
                .distinct()
                .toList();
    }
}
