package waymark.funding.runway;

import waymark.web.Tone;

/// How a month stands for something that costs money.
public enum MonthState {
    FUNDED("Funded", Tone.GREEN),
    AT_RISK("At risk", Tone.YELLOW),
    GONE("No money", Tone.RED),
    NOT_RUNNING("Not running", Tone.GREY);

    private final String words;
    private final Tone tone;

    MonthState(String words, Tone tone) {
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
