package waymark.cases.notification;

import java.util.List;
import waymark.web.forms.Choice;

/// Why there is a notification and no referral.
enum NoReferral {
    DECLINED("The person does not agree to a referral", ""),
    BEST_INTERESTS(
            "The person lacks capacity for this decision, and it was decided in their best interests not to refer",
            "The assessment and the decision are recorded with consent");

    private final String word;
    private final String hint;

    NoReferral(String word, String hint) {
        this.word = word;
        this.hint = hint;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return List.of(values()).stream()
                .map(one -> Choice.of(one.name(), one.word, one.hint))
                .toList();
    }
}
