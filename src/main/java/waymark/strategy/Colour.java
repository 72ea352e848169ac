package waymark.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How something stands, in the words a board uses. The word is always printed: colour alone says nothing in grey.
public enum Colour {
    RED("Red", "red"),
    AMBER("Amber", "orange"),
    GREEN("Green", "green"),
    BLUE("Blue", "blue"),
    GREY("Grey", "grey");

    /// What a person may set instead of the derived colour. Blue means complete and grey not begun: those are facts.
    static final List<Colour> JUDGEMENTS = List.of(RED, AMBER, GREEN);

    private final String word;
    private final String tag;

    Colour(String word, String tag) {
        this.word = word;
        this.tag = tag;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// The tag colour of the design system.
    public String tag() {
        return tag;
    }

    /// Reads `RED` or `red`, or nothing.
    static Optional<Colour> parse(String text) {
        return Arrays.stream(values())
                .filter(colour -> colour.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
