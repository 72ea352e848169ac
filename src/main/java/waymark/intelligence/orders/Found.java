package waymark.intelligence.orders;

/// What a check of a condition found.
public enum Found {
    KEPT("Kept"),
    NOT_KEPT("Not kept"),
    NOT_SEEN("Could not be checked");

    private final String words;

    Found(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
