package waymark.consultation.feedback;

import waymark.web.Tone;

/// What became of what people said.
public enum Standing {
    WAITING("Not answered yet", Tone.GREY),
    DOING("We are doing it", Tone.BLUE),
    DONE("We did it", Tone.GREEN),
    NOT_DONE("Not done, because", Tone.YELLOW);

    private final String words;
    private final Tone tone;

    Standing(String words, Tone tone) {
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
