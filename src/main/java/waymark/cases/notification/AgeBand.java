package waymark.cases.notification;

import java.util.List;
import waymark.web.forms.Choice;

/// How old the person is, no finer than ten years.
enum AgeBand {
    NOT_SAID("Skip it"),
    FROM_18("18 to 24"),
    FROM_25("25 to 34"),
    FROM_35("35 to 44"),
    FROM_45("45 to 54"),
    FROM_55("55 or older");

    private final String word;

    AgeBand(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), AgeBand::name, AgeBand::word);
    }
}
