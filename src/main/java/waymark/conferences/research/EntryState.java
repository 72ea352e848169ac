package waymark.conferences.research;

import waymark.web.Tone;

/// Who reads an entry.
enum EntryState {
    /// The agency alone.
    PRIVATE("Private", Tone.GREY),
    /// Those who hear the item.
    RELEASED("Released", Tone.GREEN),
    /// The agency alone again.
    RECALLED("Recalled", Tone.ORANGE);

    private final String title;
    private final Tone tone;

    EntryState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public Tone tone() {
        return tone;
    }
}
