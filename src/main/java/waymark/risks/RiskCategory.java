package waymark.risks;

import java.util.List;
import java.util.Locale;
import waymark.web.forms.Choice;

/// What a risk is to.
enum RiskCategory {
    PEOPLE("People at risk"),
    DELIVERY("Delivery of the plan"),
    RESOURCES("Money and staff"),
    INFORMATION("Information and security"),
    LEGAL("Law and duties"),
    CONFIDENCE("Public confidence");

    private final String word;

    RiskCategory(String word) {
        this.word = word;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return word;
    }

    static RiskCategory of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), RiskCategory::code, RiskCategory::word);
    }
}
