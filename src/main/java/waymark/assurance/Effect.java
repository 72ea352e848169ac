package waymark.assurance;

/// How a duty reaches an organisation.
enum Effect {
    BOUND("Bound"),
    VOLUNTARY("Of its own will"),
    DEPENDS("Depends"),
    NOT_BOUND("Not bound");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
