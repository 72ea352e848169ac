package waymark.governance.decisions;

import java.util.Locale;

/// Where something that the board decides on comes from.
public enum DecisionKind {
    REQUEST("Request"),
    ESCALATION("Escalation"),
    OTHER("Other decision"),
    MEETING("Decision of a meeting");

    private final String word;

    DecisionKind(String word) {
        this.word = word;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// As the database and the address say it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
