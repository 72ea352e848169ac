package waymark.governance.decisions;

import java.util.Arrays;
import java.util.Locale;

/// Who decided for the board. Who recorded it is in the history.
public enum DecidedBy {
    MEETING("The board, at a meeting"),
    BETWEEN("Board members, between meetings"),
    CHAIR("The chair, between meetings");

    private final String word;

    DecidedBy(String word) {
        this.word = word;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// As the database and the form say it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Decisions recorded before the register was there do not say it: the board decided.
    static DecidedBy of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(MEETING);
    }
}
