package waymark.strategy.measures;

/// Which way a measure should move.
public enum Direction {
    UP("Higher is better"),
    DOWN("Lower is better");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    /// As printed.
    public String words() {
        return words;
    }
}
