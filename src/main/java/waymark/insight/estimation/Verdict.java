package waymark.insight.estimation;

/// What may be said of the hidden number; the strictest that applies.
public enum Verdict {
    /// Nothing may be estimated from this table.
    REFUSED("refused"),
    /// Reasonable models contradict one another.
    UNDETERMINED("the data do not determine this"),
    /// A range for those who made it.
    EXPLORATORY("exploratory, not for publication"),
    /// A range that a second reader may look at.
    RANGE("a range can be given");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
