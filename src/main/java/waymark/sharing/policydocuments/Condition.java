package waymark.sharing.policydocuments;

import java.util.List;
import waymark.web.forms.Choice;

/// A condition for which an appropriate policy document is needed.
public enum Condition {
    SCH1_6("Schedule 1 paragraph 6: statutory purposes"),
    SCH1_10("Schedule 1 paragraph 10: preventing or detecting unlawful acts"),
    SCH1_18("Schedule 1 paragraph 18: safeguarding of children and of individuals at risk"),
    PART3_42("Part 3 section 42: sensitive processing by a competent authority");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    /// As a label.
    public String words() {
        return words;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Condition::name, Condition::words);
    }
}
