package waymark.assurance;

import waymark.web.Tone;

/// Whether an organisation meets a duty. How mature its work is says nothing about it.
public enum Compliance {
    MET("Met", "M", Tone.GREEN),
    PARTLY("Partly met", "P", Tone.ORANGE),
    NOT_MET("Not met", "N", Tone.RED),
    NOT_APPLICABLE("Does not apply", "–", Tone.GREY);

    private final String word;
    private final String sign;
    private final Tone tone;

    Compliance(String word, String sign, Tone tone) {
        this.word = word;
        this.sign = sign;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    /// One letter, for a small cell.
    String sign() {
        return sign;
    }

    Tone tone() {
        return tone;
    }

    /// True where something is missing.
    boolean gap() {
        return this == PARTLY || this == NOT_MET;
    }
}
