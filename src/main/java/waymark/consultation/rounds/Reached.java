package waymark.consultation.rounds;

/// Whether those who were invited could be reached.
public enum Reached {
    NOT_KNOWN("Not known yet"),
    REACHED("Reached"),
    IN_PART("Reached in part"),
    NOT_REACHED("Not reached");

    private final String words;

    Reached(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
