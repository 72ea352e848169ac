package waymark.support.plancopy;

import java.util.Locale;
import waymark.web.Tone;

/// How far a complaint is. Each follows the one before.
enum ComplaintState {
    RECEIVED("Not acknowledged yet", Tone.RED),
    ACKNOWLEDGED("Being looked into", Tone.YELLOW),
    ANSWERED("Answered", Tone.BLUE),
    CLOSED("Closed", Tone.GREEN);

    private final String title;
    private final Tone tone;

    ComplaintState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }

    /// The word in the database.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ComplaintState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
