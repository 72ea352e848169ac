package waymark.intelligence.reports;

import waymark.web.Tone;

/// Where a report stands.
public enum ReportState {
    DRAFT("Being sanitised", Tone.YELLOW),
    CURRENT("Current", Tone.GREEN),
    WITHDRAWN("Withdrawn", Tone.GREY);

    private final String words;
    private final Tone tone;

    ReportState(String words, Tone tone) {
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
