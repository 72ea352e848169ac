package waymark.cases.consent;

import java.util.List;
import waymark.web.forms.Choice;

/// What shows afterwards that somebody said it.
enum Evidence {
    SIGNED("A form that they signed"),
    WITNESSED("They said it, and somebody witnessed it"),
    RECORDED("A recording"),
    NONE("Nothing yet");

    private final String word;

    Evidence(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Evidence::name, Evidence::word);
    }
}
