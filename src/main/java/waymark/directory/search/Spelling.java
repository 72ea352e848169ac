package waymark.directory.search;

import java.util.List;

/// One way to write what is looked for, and what that way is to it.
///
/// @param lower in small letters without accents, for slips among punctuation
/// @param words its words that carry meaning
public record Spelling(String text, Why why, String lower, List<String> words) {

    /// What a spelling is to the thing.
    public enum Why {
        NAME(""),
        FORMER("Formerly"),
        LATER("Now"),
        OTHER("Also called"),
        ABBREVIATION("Also written"),
        INITIALS("Initials:"),
        SEE("See also"),
        CODE("Code"),
        /// Words round the name: its organisation, a job title, whom it is for.
        ROUND("");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// A text as the search reads it.
    public static Spelling of(String text, Why why) {
        return new Spelling(text, why, SearchText.lower(text), SearchText.words(text));
    }

    /// Its words side by side.
    String joined() {
        return String.join(" ", words);
    }
}
