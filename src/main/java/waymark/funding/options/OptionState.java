package waymark.funding.options;

import waymark.web.Tone;

/// How far an option is.
public enum OptionState {
    OPEN("To be decided", Tone.YELLOW),
    PUT("Put to the board", Tone.BLUE),
    CHOSEN("Chosen", Tone.GREEN),
    NOT_CHOSEN("Not chosen", Tone.GREY);

    private final String words;
    private final Tone tone;

    OptionState(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }

    /// True once somebody decided.
    public boolean decided() {
        return this == CHOSEN || this == NOT_CHOSEN;
    }
}
