package waymark.guides.reading;

import java.util.Locale;

/// What guides are about: the headings of their list, in order.
public enum Topic {
    START("First week"),
    SIGNING_IN("Signing in and accounts"),
    CALLING("Whom to call, and services"),
    CONCERNS("Concerns, signs and reports"),
    CASES("Working with a person"),
    CONFERENCES("Conferences"),
    PLAN("Plan, meetings and board"),
    PREVENTION("Workshops, campaigns and consultation"),
    INTELLIGENCE("Intelligence and operations"),
    FIGURES("Figures"),
    RUNNING("Keeping Waymark in order");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// As a file writes it: `signing in`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
