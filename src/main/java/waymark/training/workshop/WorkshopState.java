package waymark.training.workshop;

import waymark.web.Tone;

/// Where a workshop is. All but the end can be gone back from: a room returns to a stage, or votes again.
enum WorkshopState {
    STAGES("Stages", Tone.BLUE),
    GAPS("Vote on gaps", Tone.YELLOW),
    CLOSING("Closing", Tone.PURPLE),
    ENDED("Ended", Tone.GREY);

    private final String words;
    private final Tone tone;

    WorkshopState(String words, Tone tone) {
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
