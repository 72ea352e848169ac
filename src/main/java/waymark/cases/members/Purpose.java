package waymark.cases.members;

import java.util.List;
import java.util.Locale;
import waymark.web.forms.Choice;

/// What a member opens a case for.
enum Purpose {
    SUPPORT("Support of the person"),
    REFERRAL("Referral or notification"),
    SAFEGUARDING("Safeguarding"),
    SUPERVISION("Supervision of the caseworker"),
    ADVICE("Advice on the case");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String title(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT)).title;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Purpose::word, purpose -> purpose.title);
    }
}
