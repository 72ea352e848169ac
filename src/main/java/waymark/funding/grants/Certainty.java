package waymark.funding.grants;

import waymark.web.Tone;

/// How certain it is that money comes.
public enum Certainty {
    AWARDED("Agreed in writing", "A letter or an agreement is there", Tone.GREEN),
    EXPECTED("Expected", "Agreed in principle, or paid every year until now", Tone.YELLOW),
    APPLIED("Asked for", "A bid or a request is with the funder", Tone.ORANGE);

    private final String words;
    private final String hint;
    private final Tone tone;

    Certainty(String words, String hint, Tone tone) {
        this.words = words;
        this.hint = hint;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }

    public Tone tone() {
        return tone;
    }
}
