package waymark.support.closing;

import java.util.List;
import waymark.web.forms.Choice;

/// Whether the person wants to be asked later how they are.
enum LaterContact {
    YES("Yes"),
    NO("No"),
    PREFERS_NOT_TO_SAY("They prefer not to say"),
    NOT_ASKED("Not asked yet");

    private final String words;

    LaterContact(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), LaterContact::name, LaterContact::words);
    }
}
