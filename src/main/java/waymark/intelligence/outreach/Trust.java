package waymark.intelligence.outreach;

import java.util.List;
import waymark.web.forms.Choice;

/// How far a community trusts who visits, in the visitor's own judgement on the day. A scale of words, not a measure.
enum Trust {
    NONE(1, "Nobody speaks with us"),
    WARY(2, "Some answer, and are wary"),
    TALKING(3, "People talk with us about everyday things"),
    ASKING(4, "People ask us for help"),
    TELLING(5, "People tell us what worries them");

    private final int step;
    private final String words;

    Trust(int step, String words) {
        this.step = step;
        this.words = words;
    }

    static Trust of(int step) {
        return values()[step - 1];
    }

    int step() {
        return step;
    }

    String words() {
        return words;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Enum::name, trust -> "%d. %s".formatted(trust.step, trust.words));
    }
}
