package waymark.conferences.forums;

import java.util.Locale;

/// What somebody does for a forum.
public enum Duty {
    CHAIR("Chair"),
    COORDINATOR("Coordinator"),
    MINUTE_TAKER("Minute taker");

    private final String title;

    Duty(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// The word in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The duty with that word.
    public static Duty of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
