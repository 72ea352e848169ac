package waymark.web;

import java.util.Locale;

/// The colour of a tag. It only ever repeats what the word in the tag says.
public enum Tone {
    GREY,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    MAGENTA,
    RED,
    ORANGE,
    YELLOW;

    /// The word in the class names of the style sheet.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
