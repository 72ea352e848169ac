package waymark.funding.offers;

import waymark.web.Tone;

/// What became of a request.
public enum RequestState {
    ASKED("Waits for an answer", Tone.YELLOW),
    AGREED("Agreed", Tone.GREEN),
    DECLINED("Not possible", Tone.GREY),
    WITHDRAWN("Taken back", Tone.GREY);

    private final String words;
    private final Tone tone;

    RequestState(String words, Tone tone) {
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
