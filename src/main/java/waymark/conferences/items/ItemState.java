package waymark.conferences.items;

import waymark.web.Tone;

/// How far an item has come.
public enum ItemState {
    REFERRED("Referred", Tone.YELLOW),
    RETURNED("Returned", Tone.GREY),
    ACCEPTED("Accepted", Tone.BLUE),
    LISTED("Listed", Tone.BLUE),
    HEARD("Heard", Tone.GREEN),
    CLOSED("Closed", Tone.GREY);

    private final String title;
    private final Tone tone;

    ItemState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    /// True from when it is accepted until it is closed.
    public boolean underWay() {
        return this == ACCEPTED || this == LISTED || this == HEARD;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// Its colour.
    public Tone tone() {
        return tone;
    }
}
