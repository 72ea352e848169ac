package waymark.strategy.actions;

/// The states of an action as words, for forms, rows and lists. What belongs to a
/// state is in its record in [Action].
public enum ActionStatus {
    NOT_STARTED("Not started"),
    IN_PROGRESS("In progress"),
    COMPLETE("Complete"),
    WITHDRAWN("Withdrawn");

    private final String words;

    ActionStatus(String words) {
        this.words = words;
    }

    /// As printed.
    public String words() {
        return words;
    }

    /// True while work is still expected.
    public boolean open() {
        return this == NOT_STARTED || this == IN_PROGRESS;
    }
}
