package waymark.intelligence.reports;

import java.util.List;
import waymark.web.forms.Choice;

/// Under which law a report is processed.
public enum Regime {
    LAW_ENFORCEMENT("Law enforcement: Part 3 of the Data Protection Act 2018"),
    UK_GDPR("UK GDPR");

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static List<Choice> choices() {
        return Choice.from(List.of(values()), Enum::name, Regime::words);
    }
}
