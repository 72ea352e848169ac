package waymark.conferences.closing;

/// Whether the person was told the outcome. In every forum somebody tells them, unless that would put somebody in
/// danger.
enum PersonTold {
    TOLD("Told"),
    NOT_YET("Not told yet"),
    UNSAFE("Not told, because it would put somebody in danger"),
    NOT_APPLICABLE("Nobody to tell");

    private final String title;

    PersonTold(String title) {
        this.title = title;
    }

    /// As a label.
    String title() {
        return title;
    }
}
