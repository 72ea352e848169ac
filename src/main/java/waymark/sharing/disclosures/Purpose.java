package waymark.sharing.disclosures;

import java.util.List;
import waymark.web.forms.Choice;

/// What something is shared for.
public enum Purpose {
    SAFEGUARDING("To keep them or others safe"),
    SUPPORT("To support them"),
    HEALTH("Health care"),
    HOUSING("A place to live"),
    LEGAL("Advice about the law"),
    POLICE("Investigation of a crime"),
    LIFE("Danger to life"),
    OTHER("Something else");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /// As a label.
    public String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Purpose::name, Purpose::word);
    }
}
