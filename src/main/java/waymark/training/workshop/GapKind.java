package waymark.training.workshop;

/// What sort of thing is missing.
enum GapKind {
    KNOWLEDGE("People do not know it", "Not known"),
    PROVISION("It is not there", "Not there");

    private final String words;
    private final String brief;

    GapKind(String words, String brief) {
        this.words = words;
        this.brief = brief;
    }

    String words() {
        return words;
    }

    String brief() {
        return brief;
    }
}
