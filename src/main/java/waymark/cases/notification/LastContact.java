package waymark.cases.notification;

import java.util.List;
import waymark.web.forms.Choice;

/// When the person was last in contact with those who exploited them.
enum LastContact {
    WEEK("Within the last week"),
    MONTH("Within the last month"),
    THREE_MONTHS("Within the last 3 months"),
    SIX_MONTHS("Within the last 6 months"),
    YEAR("6 to 12 months ago"),
    LONGER("Over a year ago"),
    NOT_SURE("Not sure");

    private final String word;

    LastContact(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), LastContact::name, LastContact::word);
    }
}
