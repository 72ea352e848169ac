package waymark.cases.consent.sharing;

import java.util.List;
import waymark.web.forms.Choice;

/// On which ground something is shared though the person has not agreed. The words are those of the guidance on
/// information sharing of safeguarding boards; which lawful basis it rests on is recorded apart from it.
public enum SharingGround {
    RISK("Risk to life or of serious harm", "To them or to somebody else, and sharing can make it less"),
    CHILD("A child needs protection", "The person, or a child near them, is or may be under 18"),
    LEGAL_DUTY("A legal duty or a court order", "The law or a court requires that it is shared"),
    SERIOUS_CRIME("Serious crime", "To prevent it, to detect it or to prosecute it"),
    CAPACITY("They cannot decide about it", "An assessment says so, and it is in their best interests");

    private final String title;
    private final String hint;

    SharingGround(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// To choose from.
    public static List<Choice> choices() {
        return List.of(values()).stream()
                .map(ground -> Choice.of(ground.name(), ground.title, ground.hint))
                .toList();
    }
}
