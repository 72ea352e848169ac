package waymark.intelligence.orders;

/// What became of a breach.
public enum BreachOutcome {
    RECORDED("Recorded, nothing decided yet"),
    ARRESTED("Arrested"),
    CHARGED("Charged"),
    CONVICTED("Convicted"),
    WARNED("Warned"),
    NO_ACTION("No further action");

    private final String words;

    BreachOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
