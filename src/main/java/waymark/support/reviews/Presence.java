package waymark.support.reviews;

import java.util.List;
import waymark.web.forms.Choice;

/// Whether the person was at their review.
enum Presence {
    THERE("They were there"),
    SPOKEN_FOR("Somebody whom they chose spoke for them"),
    DID_NOT_WANT("They did not want to come"),
    NOT_ASKED("They were not asked");

    private final String words;

    Presence(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Presence::name, Presence::words);
    }
}
