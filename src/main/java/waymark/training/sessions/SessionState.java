package waymark.training.sessions;

import waymark.web.Tone;

/// Where a session stands.
public enum SessionState {
    PLANNED("Planned", Tone.BLUE),
    RUNNING("Running", Tone.GREEN),
    ENDED("Ended", Tone.GREY),
    CANCELLED("Cancelled", Tone.RED);

    private final String words;
    private final Tone tone;

    SessionState(String words, Tone tone) {
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
