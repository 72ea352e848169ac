package waymark.intelligence.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import waymark.web.forms.FormReader;

/// Looks for what may name a person, or lead to one, in a text that must name nobody. It only asks: the writer says
/// that no person is meant, or takes it out.
public final class PersonScreening {

    /// The checkbox by which a writer says that nobody is named.
    public static final String NOBODY = "nobodyNamed";

    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s+\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?");
    private static final Pattern TWO_NAMES =
            Pattern.compile("(?<![\\p{L}])\\p{Lu}[\\p{Ll}'’-]+(?:[ \\t]+\\p{Lu}[\\p{Ll}'’-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\d£])(?:\\+?\\d[ \\-()]?){10,14}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern PLATE = Pattern.compile("\\b[A-Z]{2}\\d{2}\\s?[A-Z]{3}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’-]+");

    /// Words with a capital that are no part of a person's name.
    private static final Set<String> PLAIN = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "for",
            "of",
            "and",
            "or",
            "to",
            "from",
            "with",
            "after",
            "before",
            "since",
            "no",
            "we",
            "it",
            "its",
            "they",
            "this",
            "that",
            "what",
            "who",
            "when",
            "where",
            "how",
            "which",
            "are",
            "is",
            "was",
            "were",
            "has",
            "all",
            "any",
            "each",
            "every",
            "most",
            "some",
            "two",
            "three",
            "four",
            "five",
            "both",
            "other",
            "new",
            "north",
            "south",
            "east",
            "west",
            "riding",
            "hull",
            "humber",
            "humberside",
            "lincolnshire",
            "yorkshire",
            "grimsby",
            "scunthorpe",
            "goole",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "police",
            "council",
            "city",
            "county",
            "fire",
            "rescue",
            "service",
            "office",
            "home",
            "border",
            "force",
            "revenue",
            "customs",
            "agency",
            "authority",
            "national",
            "crime",
            "modern",
            "slavery",
            "act",
            "operation",
            "wilberforce",
            "aidant",
            "pursue",
            "prevent",
            "protect",
            "prepare",
            "house",
            "street",
            "road",
            "port",
            "docks",
            "university",
            "hospital",
            "trust",
            "nhs",
            "court",
            "magistrates",
            "crown",
            "health",
            "safety",
            "executive",
            "gangmasters",
            "labour",
            "abuse",
            "trading",
            "standards",
            "licensing",
            "team",
            "unit",
            "board",
            "partnership",
            "community",
            "immigration",
            "enforcement",
            "eastern",
            "european",
            "union",
            "kingdom",
            "united",
            "great",
            "britain",
            "english",
            "british");

    private PersonScreening() {}

    /// What in the text may name somebody, each once, as it is written.
    ///
    /// @param known names that are no person's: organisations, areas
    public static List<String> found(String text, Collection<String> known) {
        var cleared = text;
        for (var name : known) {
            if (!name.isBlank()) {
                cleared = cleared.replace(name, "·".repeat(3));
            }
        }
        var found = new LinkedHashSet<String>();
        for (var shape : List.of(TITLED, TELEPHONE, MAIL, PLATE, POSTCODE)) {
            var matcher = shape.matcher(cleared);
            while (matcher.find()) {
                found.add(matcher.group().strip());
            }
        }
        var names = TWO_NAMES.matcher(cleared);
        while (names.find()) {
            var name = likely(names.group());
            if (!name.isEmpty() && found.stream().noneMatch(one -> one.contains(name) || name.contains(one))) {
                found.add(name);
            }
        }
        return List.copyOf(found);
    }

    /// Of words with capitals in a row, those that may be a name: at least two that are no plain words.
    private static String likely(String words) {
        var left = new ArrayList<String>();
        var matcher = WORD.matcher(words);
        while (matcher.find()) {
            if (!PLAIN.contains(matcher.group().toLowerCase(Locale.ROOT))) {
                left.add(matcher.group());
            } else if (left.size() == 1) {
                left.clear();
            }
        }
        return left.size() < 2 ? "" : String.join(" ", left);
    }

    /// Asks at the field where the text may name a person and the writer has not said that it names nobody.
    public static void ask(FormReader reader, String field, String text, Collection<String> known) {
        if (reader.form().ticked(NOBODY)) {
            return;
        }
        var found = found(text, known);
        reader.when(
                !found.isEmpty(),
                field,
                "This may name a person: %s. Take it out, or say below that nobody is named"
                        .formatted(String.join(", ", found)));
    }
}
