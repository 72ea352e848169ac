package waymark.cases.notification;

import java.util.List;
import waymark.web.forms.Choice;

/// Gender in the words of the service of the Home Office, which knows no other answer.
enum Gender {
    FEMALE("Female"),
    MALE("Male"),
    NEITHER("They do not identify as male or female");

    private final String word;

    Gender(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Gender::name, Gender::word);
    }
}
