package waymark.conferences.actions;

/// How far an action has come.
enum ActionProgress {
    OPEN("Open"),
    DONE("Done"),
    DROPPED("Not needed any more");

    private final String title;

    ActionProgress(String title) {
        this.title = title;
    }

    /// As a label.
    String title() {
        return title;
    }
}
