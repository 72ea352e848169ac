package waymark.intelligence.matching;

/// What somebody judged of two things.
public enum JudgementAnswer {
    SAME("The same"),
    NOT_SAME("Not the same"),
    UNSURE("Unsure");

    private final String words;

    JudgementAnswer(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
