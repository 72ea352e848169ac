package waymark.intelligence.orders;

/// How an order ended.
public enum Ending {
    EXPIRED("Its last day has passed"),
    DISCHARGED("A court discharged it"),
    QUASHED("It was quashed on appeal"),
    REPLACED("Another order took its place");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
