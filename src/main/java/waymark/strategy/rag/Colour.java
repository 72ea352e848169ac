package waymark.strategy.rag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.web.Tone;

/// A RAG colour. Its word is always printed, since colour alone does not reach everybody.
public enum Colour {
    RED("Red", Tone.RED),
    AMBER("Amber", Tone.ORANGE),
    GREEN("Green", Tone.GREEN),
    BLUE("Blue", Tone.BLUE),
    GREY("Grey", Tone.GREY);

    /// What a person may set instead of the derived colour. Blue (complete) and
    /// grey (nothing to judge yet) are facts.
    public static final List<Colour> OVERRIDES = List.of(RED, AMBER, GREEN);

    private final String word;
    private final Tone tone;

    Colour(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// The tag colour of the design system.
    public Tone tone() {
        return tone;
    }

    /// Reads `RED` or `red`, or nothing.
    public static Optional<Colour> parse(String text) {
        return Arrays.stream(values())
                .filter(colour -> colour.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
