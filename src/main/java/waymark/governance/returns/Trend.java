package waymark.governance.returns;

/// Whether a figure got better or worse since the quarter before. Which way is better is the measure's own.
public enum Trend {
    BETTER("getting better"),
    WORSE("getting worse"),
    LEVEL("no change");

    private final String words;

    Trend(String words) {
        this.words = words;
    }

    /// As printed.
    public String words() {
        return words;
    }
}
