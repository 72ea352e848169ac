package waymark.training.workshop;

import java.util.List;
import waymark.web.forms.Choice;

/// What sort of thing is missing.
enum GapKind {
    KNOWLEDGE("People do not know it", "Not known"),
    PROVISION("It is not there", "Not there");

    private final String words;
    private final String brief;

    GapKind(String words, String brief) {
        this.words = words;
        this.brief = brief;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Enum::name, GapKind::words);
    }

    String words() {
        return words;
    }

    String brief() {
        return brief;
    }
}
