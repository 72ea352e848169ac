package waymark.support.plan;

import java.util.Locale;

/// How far an action of a plan is.
public enum ActionState {
    OPEN("To do"),
    DONE("Done"),
    NOT_DONE("Not done");

    private final String title;

    ActionState(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// The word in the database.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
