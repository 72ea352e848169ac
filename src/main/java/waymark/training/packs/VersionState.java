package waymark.training.packs;

import waymark.web.Tone;

/// Where a version of a pack stands.
public enum VersionState {
    DRAFT("Draft", Tone.GREY),
    IN_REVIEW("In review", Tone.BLUE),
    PUBLISHED("Published", Tone.GREEN),
    SUPERSEDED("Replaced", Tone.GREY),
    WITHDRAWN("Withdrawn", Tone.RED);

    private final String words;
    private final Tone tone;

    VersionState(String words, Tone tone) {
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
