package waymark.governance.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import waymark.governance.decisions.BoardDecision.Given;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of a decision, and fills it.
final class DecisionForm {

    private DecisionForm() {}

    /// The form as it begins: decided today, at the meeting.
    static FormData begun(int version, LocalDate today) {
        return FormData.version(version)
                .with("decidedBy", DecidedBy.MEETING.code())
                .with("decidedOn", today);
    }

    /// @param owners who can be named
    static Given read(FormReader form, List<Choice> owners, LocalDate today) {
        return new Given(
                form.form().text("answer"),
                form.form().text("words"),
                form.choice("decidedBy", Arrays.asList(DecidedBy.values()), DecidedBy::code, "Choose who decided"),
                form.requiredDate("decidedOn", "Day of the decision", today),
                Owner.read(form, owners, ""),
                form.date("due", "Due date").orElse(null));
    }

    static List<Choice> answers() {
        return Choice.from(Arrays.asList(Answer.values()), Answer::code, Answer::word);
    }

    static List<Choice> deciders() {
        return Choice.from(Arrays.asList(DecidedBy.values()), DecidedBy::code, DecidedBy::word);
    }
}
