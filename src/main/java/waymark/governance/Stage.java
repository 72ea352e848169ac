package waymark.governance;

import java.util.Arrays;
import waymark.kernel.Impossible;
import waymark.web.Tone;

/// How far a return has come: the word that everyone signed in may see, without its content.
enum Stage {
    NOT_STARTED("Not started", Tone.GREY),
    IN_PROGRESS("In progress", Tone.BLUE),
    SENT_BACK("Sent back", Tone.ORANGE),
    SUBMITTED("Submitted", Tone.PURPLE),
    ACCEPTED("Accepted", Tone.GREEN),
    LOCKED("Locked", Tone.GREY);

    private final String word;
    private final Tone tone;

    Stage(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }

    /// As the database says it.
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// True while it lies with the area.
    boolean withArea() {
        return this == NOT_STARTED || this == IN_PROGRESS || this == SENT_BACK;
    }

    /// True once the board took it.
    boolean taken() {
        return this == ACCEPTED || this == LOCKED;
    }

    static Stage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Impossible("a return in the state " + code));
    }
}
