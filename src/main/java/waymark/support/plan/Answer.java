package waymark.support.plan;

import java.util.List;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// What the person says to whether they need support in a domain. Nobody has to say anything.
public enum Answer {
    NEEDED("Support is needed", Tone.BLUE),
    NOT_NEEDED("No support is needed", Tone.GREEN),
    PREFERS_NOT_TO_SAY("Prefers not to say", Tone.GREY),
    NOT_ASKED("Not asked yet", Tone.GREY);

    private final String title;
    private final Tone tone;

    Answer(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    /// As a label.
    public String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }

    static List<Choice> choices() {
        return List.of(
                Choice.of(NEEDED.name(), NEEDED.title),
                Choice.of(NOT_NEEDED.name(), NOT_NEEDED.title),
                Choice.of(PREFERS_NOT_TO_SAY.name(), PREFERS_NOT_TO_SAY.title, "Do not ask again unless they raise it"),
                Choice.of(NOT_ASKED.name(), NOT_ASKED.title, "There is no need to ask everything at once"));
    }
}
