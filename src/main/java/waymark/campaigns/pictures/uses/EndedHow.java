package waymark.campaigns.pictures.uses;

/// What became of a use.
public enum EndedHow {
    REMOVED("It was taken away everywhere"),
    PARTLY("It was taken away, but not all of it can be"),
    NOT_USED("It was never used");

    private final String title;

    EndedHow(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }
}
