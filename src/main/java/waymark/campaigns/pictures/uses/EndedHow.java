package waymark.campaigns.pictures.uses;

/// What became of a use.
public enum EndedHow {
    REMOVED("It was removed everywhere"),
    PARTLY("It was removed where possible, and some copies cannot be"),
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
