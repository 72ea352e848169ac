package waymark.governance.decisions;

import java.util.Locale;
import waymark.web.Tone;

/// How far a decision has come. Derived from what was recorded and from dates by [BoardDecisions], never set
/// by a person.
public enum DecisionState {
    UNDECIDED("Not decided", Tone.PURPLE),
    DEFERRED("Deferred", Tone.YELLOW),
    OPEN("Open", Tone.BLUE),
    OVERDUE("Overdue", Tone.RED),
    DONE("Done", Tone.GREEN),
    CLOSED("Nothing to do", Tone.GREY),
    SUPERSEDED("Superseded", Tone.GREY);

    private final String word;
    private final Tone tone;

    DecisionState(String word, Tone tone) {
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

    /// As the statement and the address say it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True while the board has not given its last word.
    public boolean waiting() {
        return this == UNDECIDED || this == DEFERRED;
    }

    /// True where nothing more can be recorded.
    boolean ended() {
        return this == DONE || this == SUPERSEDED;
    }
}
