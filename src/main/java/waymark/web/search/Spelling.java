package waymark.web.search;

import java.util.List;

/// One way to write what is looked for, and what that way is to it.
///
/// @param lower in small letters without accents, for typos among punctuation
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
        CONTEXT("");

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
        var lower = SearchText.lower(text);
        return new Spelling(text, why, lower, SearchText.split(lower));
    }

    /// Its words side by side.
    String joined() {
        return String.join(" ", words);
    }

    /// How long [#joined] is.
    int joinedLength() {
        int length = Math.max(0, words.size() - 1);
        for (var word : words) {
            length += word.length();
        }
        return length;
    }
}
