package waymark.intelligence.entities;

/// How sure the officer is that the report says so of this entity; the report's own grades stay beside it.
public enum Confidence {
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
