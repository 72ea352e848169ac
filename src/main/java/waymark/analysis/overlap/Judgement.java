package waymark.analysis.overlap;

/// What somebody who looked at a pair says. A pair is never judged by one organisation alone.
enum Judgement {
    SAME("The same person"),
    NOT_SAME("Not the same person"),
    UNSURE("Unsure");

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// What both sides together say: one "not the same" is enough, two "the same" are needed.
    Judgement and(Judgement other) {
        if (this == NOT_SAME || other == NOT_SAME) return NOT_SAME;
        return this == SAME && other == SAME ? SAME : UNSURE;
    }
}
