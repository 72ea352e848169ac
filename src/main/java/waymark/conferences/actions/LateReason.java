package waymark.conferences.actions;

/// What an agency says of an action whose day has passed. Only what was not done is escalated.
enum LateReason {
    CIRCUMSTANCES("Circumstances changed"),
    NOT_DONE("Not done");

    private final String title;

    LateReason(String title) {
        this.title = title;
    }

    /// As a label.
    String title() {
        return title;
    }
}
