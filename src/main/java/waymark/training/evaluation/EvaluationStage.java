package waymark.training.evaluation;

import waymark.web.Tone;

/// Which questions about a session are open.
enum EvaluationStage {
    BEFORE("Before the session", Tone.BLUE),
    AFTER("After the session", Tone.GREEN),
    CLOSED("Closed", Tone.GREY);

    private final String word;
    private final Tone tone;

    EvaluationStage(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }

    /// The stage that follows; closed stays closed.
    EvaluationStage next() {
        return this == BEFORE ? AFTER : CLOSED;
    }
}
