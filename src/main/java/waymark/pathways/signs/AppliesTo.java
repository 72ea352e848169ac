package waymark.pathways.signs;

/// In whom a sign may show.
enum AppliesTo {
    ADULT("Adults"),
    CHILD("Children"),
    BOTH("Adults and children");

    private final String words;

    AppliesTo(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
