package waymark.support;

import java.util.List;
import waymark.web.forms.Choice;

/// Whether an interpreter was there.
public enum InterpreterUse {
    NOT_NEEDED("No, none was needed"),
    USED("Yes, a professional interpreter"),
    NOT_THERE("No, although one was needed"),
    NOT_RECORDED("Not recorded");

    private final String word;

    InterpreterUse(String word) {
        this.word = word;
    }

    /// As an answer.
    public String word() {
        return word;
    }

    /// What can be chosen.
    public static List<Choice> choices() {
        return Choice.from(List.of(NOT_NEEDED, USED, NOT_THERE), InterpreterUse::name, InterpreterUse::word);
    }
}
