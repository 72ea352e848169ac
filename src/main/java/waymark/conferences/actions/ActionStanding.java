package waymark.conferences.actions;

import waymark.web.Tone;

/// How an action stands on a day, as lists say it.
enum ActionStanding {
    OVERDUE("Overdue", Tone.RED),
    SOON("Next seven days", Tone.ORANGE),
    LATER("Later", Tone.BLUE),
    DONE("Done", Tone.GREEN),
    DROPPED("Not needed any more", Tone.GREY);

    private final String title;
    private final Tone tone;

    ActionStanding(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    /// As a label.
    String title() {
        return title;
    }

    /// Its colour.
    Tone tone() {
        return tone;
    }
}
