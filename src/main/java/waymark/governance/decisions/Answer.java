package waymark.governance.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import waymark.web.Tone;

/// What the board decides.
public enum Answer {
    AGREED("Agreed", Tone.GREEN),
    CONDITIONS("Agreed with conditions", Tone.GREEN),
    REFUSED("Not agreed", Tone.RED),
    DEFERRED("Deferred", Tone.YELLOW),
    NOTED("Noted", Tone.GREY);

    private final String word;
    private final Tone tone;

    Answer(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As printed.
    public String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }

    /// As the database and the form say it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True where something is to be done about it.
    boolean agrees() {
        return this == AGREED || this == CONDITIONS;
    }

    /// True where the area has to be told more than the word.
    boolean needsWords() {
        return this == CONDITIONS || this == REFUSED;
    }

    static Optional<Answer> parse(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst();
    }
}
