package waymark.intelligence.disruptions;

import waymark.web.Tone;

/// What became of a tool that law enforcement asked for.
public enum ToolState {
    ASKED("Asked for", Tone.BLUE),
    GOT("Got", Tone.GREEN),
    LACKING("Lacking", Tone.ORANGE),
    WITHDRAWN("Not needed any more", Tone.GREY);

    private final String words;
    private final Tone tone;

    ToolState(String words, Tone tone) {
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
