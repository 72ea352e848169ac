package waymark.support.closing;

import java.util.List;
import waymark.web.forms.Choice;

/// How things are at the end, as the person says it.
enum Outcome {
    BETTER("Better than at the start"),
    SAME("About the same"),
    WORSE("Worse than at the start"),
    NOT_KNOWN("They cannot say yet"),
    PREFERS_NOT_TO_SAY("They prefer not to say"),
    NOT_ASKED("Not asked yet");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Outcome::name, Outcome::words);
    }
}
