package waymark.cases.safety;

import java.util.List;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// Whether somebody in the case is in danger.
enum Danger {
    NOW("In danger now", Tone.RED),
    POSSIBLE("May be in danger", Tone.ORANGE),
    NONE("No danger known", Tone.GREEN),
    NOT_KNOWN("Not known", Tone.YELLOW);

    private final String word;
    private final Tone tone;

    Danger(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }

    static List<Choice> choices() {
        return List.of(
                Choice.of(NOW.name(), NOW.word, "Call 999 before you write anything"),
                Choice.of(POSSIBLE.name(), POSSIBLE.word),
                Choice.of(NONE.name(), NONE.word),
                Choice.of(NOT_KNOWN.name(), NOT_KNOWN.word));
    }
}
