package waymark.support.referral;

import java.util.List;
import waymark.web.forms.Choice;

/// Why a service does not help.
public enum DeclineReason {
    NO_PLACES("It has no places"),
    NOT_ELIGIBLE("The person does not meet its conditions"),
    NO_RECOURSE("The person has no recourse to public funds"),
    OUT_OF_AREA("The person lives outside its area"),
    LANGUAGE("It does not speak the language and gets no interpreter"),
    WAITING_TOO_LONG("The wait is too long"),
    PERSON_CHANGED_MIND("The person does not want it any more"),
    NO_ANSWER("It never answered"),
    OTHER("Another reason");

    private final String title;

    DeclineReason(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// True where the service did not help. Where the person changed their mind nothing is missing.
    boolean gap() {
        return this != PERSON_CHANGED_MIND;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), DeclineReason::name, DeclineReason::title);
    }
}
