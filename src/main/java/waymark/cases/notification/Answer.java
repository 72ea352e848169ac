package waymark.cases.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// Yes, no or not sure, as the service of the Home Office asks it.
enum Answer {
    YES("Yes"),
    NO("No"),
    NOT_SURE("Not sure");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Answer::name, Answer::word);
    }

    /// Where the service takes no third answer.
    static List<Choice> yesOrNo() {
        return Choice.from(List.of(YES, NO), Answer::name, Answer::word);
    }

    static String said(@Nullable Answer answer) {
        return answer == null ? "" : answer.word;
    }
}
