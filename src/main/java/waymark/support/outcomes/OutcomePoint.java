package waymark.support.outcomes;

import java.util.List;
import waymark.web.forms.Choice;

/// When outcomes are asked about.
public enum OutcomePoint {
    START("Start", 0),
    MONTHS_3("3 months", 3),
    MONTHS_6("6 months", 6),
    MONTHS_12("12 months", 12),
    EXIT("When support ends", 0),
    AFTER_EXIT("After support ended", 0);

    private final String word;
    private final int months;

    OutcomePoint(String word, int months) {
        this.word = word;
        this.months = months;
    }

    String word() {
        return word;
    }

    /// After the start; 0 where no day follows from it.
    int months() {
        return months;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), OutcomePoint::name, OutcomePoint::word);
    }
}
