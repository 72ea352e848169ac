package waymark.risks;

import waymark.web.Tone;

/// How serious a score is on its scale.
enum Band {
    LOW("Low", Tone.GREEN),
    MEDIUM("Medium", Tone.ORANGE),
    HIGH("High", Tone.RED);

    private final String word;
    private final Tone tone;

    Band(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }
}
