package waymark.training.workshop;

import waymark.web.Tone;

/// What became of a gap.
enum GapState {
    OPEN("To decide", Tone.YELLOW),
    MERGED("Merged", Tone.GREY),
    ACTION("Action", Tone.GREEN),
    REVIEW("Review", Tone.BLUE),
    SET_ASIDE("Set aside", Tone.GREY);

    private final String words;
    private final Tone tone;

    GapState(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }
}
