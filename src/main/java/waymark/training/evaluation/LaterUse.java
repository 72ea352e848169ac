package waymark.training.evaluation;

/// Whether somebody used what they learned, three months later.
enum LaterUse {
    YES("Yes"),
    PARTLY("In part"),
    NO("No"),
    NO_CHANCE("There was no occasion");

    private final String words;

    LaterUse(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
