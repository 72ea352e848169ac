package waymark.intelligence.reports;

import java.util.List;
import java.util.regex.Pattern;
import waymark.web.forms.Choice;

/// The Government Security Classification on every page and paper. SECRET and above never come in.
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private static final Pattern ABOVE = Pattern.compile(
            "^[\\s*#\\[(-]*(?:UK[\\s-]+)?(?:TOP[\\s-]+)?SECRET\\b"
                    + "|\\b(?:UK[\\s-]+|TOP[\\s-]+)SECRET\\b"
                    + "|\\bSECRET\\s*(?://|/|\\u2013|-)|\\b(?:marking|marked|classification|classified)\\s*:?\\s*(?:as\\s+)?(?:TOP\\s+)?SECRET\\b",
            Pattern.MULTILINE);

    private final String words;

    Marking(String words) {
        this.words = words;
    }

    /// As it is printed.
    public String words() {
        return words;
    }

    /// The stricter of two, for a page on which both show.
    public Marking with(Marking other) {
        return this == OFFICIAL ? other : this;
    }

    /// True where a text carries the marking of SECRET or TOP SECRET, in capitals as markings are written:
    /// such a text may not be kept here at all. The word in a sentence is no marking.
    public static boolean aboveOfficial(String text) {
        return ABOVE.matcher(text).find();
    }

    /// What to do with such a text.
    public static final String REFUSED =
            "This carries a marking of SECRET or above. It must not be typed here. Take it out now, do not save it "
                    + "elsewhere on this device, and tell your security officer by the system that is made for it";

    public static List<Choice> choices() {
        return Choice.from(List.of(values()), Enum::name, Marking::words);
    }
}
