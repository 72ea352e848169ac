package waymark.strategy.actions;

/// How several actions come to be changed at once, for the audit log and for the people who are told.
public enum ManyChanges {
    /// No other action was changed with it.
    ONE("change_action", ""),
    /// Read from a spreadsheet.
    SPREADSHEET("import_actions", " from a spreadsheet"),
    /// Chosen in the list and given the same owner, lead person or dates.
    TOGETHER("change_actions", " together");

    private final String act;
    private final String words;

    ManyChanges(String act, String words) {
        this.act = act;
        this.words = words;
    }

    /// The act in the audit log.
    String act() {
        return act;
    }

    /// How it was done, as a sentence goes on.
    String words() {
        return words;
    }
}
