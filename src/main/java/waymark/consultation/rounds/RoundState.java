package waymark.consultation.rounds;

import waymark.web.Tone;

/// How far a round has come.
public enum RoundState {
    DRAFT("Draft", Tone.GREY),
    OPEN("Open", Tone.GREEN),
    CLOSED("Closed", Tone.BLUE),
    /// Its day came and fewer answered than are shown: what is held is not opened.
    TOO_FEW("Too few answered", Tone.YELLOW);

    private final String words;
    private final Tone tone;

    RoundState(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }
}
