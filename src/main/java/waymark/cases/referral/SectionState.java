package waymark.cases.referral;

import org.jspecify.annotations.Nullable;
import waymark.web.Tone;

/// How far a section has come.
enum SectionState {
    CANNOT_START("Cannot start yet", null),
    NOT_NEEDED("Not needed", null),
    OPTIONAL("Optional", Tone.GREY),
    NOT_STARTED("Not started", Tone.BLUE),
    IN_PROGRESS("In progress", Tone.TEAL),
    COMPLETE("Completed", null);

    private final String words;
    private final @Nullable Tone tone;

    SectionState(String words, @Nullable Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    String words() {
        return words;
    }

    /// The colour of its tag; null where it is plain text, as the task list of GOV.UK has it.
    @Nullable
    Tone tone() {
        return tone;
    }

    /// True where it keeps nobody from sending the referral.
    boolean done() {
        return this == COMPLETE || this == NOT_NEEDED || this == OPTIONAL;
    }

    /// True where it can be opened.
    boolean opens() {
        return this != CANNOT_START && this != NOT_NEEDED;
    }
}
