package waymark.intelligence.submissions;

import waymark.web.Tone;

/// Where a submission stands, in words for officers and in words for whoever told, which reveal nothing.
public enum SubmissionState {
    RECEIVED("To grade", "Received", "The intelligence unit has it. An officer will look at it.", Tone.BLUE),
    IN_HAND("Being assessed", "Being looked at", "An officer is looking at it.", Tone.YELLOW),
    USED("Used", "Used", "It helped. We cannot say with what.", Tone.GREEN),
    NOT_USED("Not used", "Not used", "We could not use it this time. It was right to tell.", Tone.GREY),
    GONE("Destroyed", "No longer kept", "What you told is no longer kept.", Tone.GREY);

    private final String title;
    private final String word;
    private final String sentence;
    private final Tone tone;

    SubmissionState(String title, String word, String sentence, Tone tone) {
        this.title = title;
        this.word = word;
        this.sentence = sentence;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    /// For whoever told.
    public String word() {
        return word;
    }

    /// What it means, for whoever told.
    public String sentence() {
        return sentence;
    }

    public Tone tone() {
        return tone;
    }
}
