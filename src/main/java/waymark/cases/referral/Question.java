package waymark.cases.referral;

import java.util.List;
import waymark.web.forms.Choice;

/// One thing that is asked, as part of a field.
///
/// @param name of its answer
/// @param step of the Home Office form where it is typed, such as `9a`; empty where the form does not ask it
/// @param options what can be chosen, where the form says it
/// @param list the name of a list that is kept elsewhere (`nationalities`); empty where there is none
/// @param condition when it is asked, that of its field included
/// @param required where the form does not go on without it
/// @param identifies where it says who or where the person is
/// @param ours asked by Waymark and not by the form
/// @param limit the most characters
record Question(
        String name,
        String step,
        QuestionKind kind,
        String label,
        String hint,
        List<Choice> options,
        String list,
        Condition condition,
        boolean required,
        boolean identifies,
        boolean ours,
        int limit) {

    /// The most characters of a long text, as the form has it.
    static final int LONGEST = 15_000;

    /// True where the reason can be given why it is not answered.
    boolean allowsGap() {
        return required && kind != QuestionKind.ROUTE;
    }

    /// The answer in the words of the form.
    String word(String value) {
        return options.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(value);
    }

    /// Where it comes on the form, for sorting: `9a` is 9.1.
    double place() {
        if (step.isEmpty()) {
            return Double.MAX_VALUE;
        }
        char last = step.charAt(step.length() - 1);
        return last >= 'a'
                ? Integer.parseInt(step.substring(0, step.length() - 1)) + (last - 'a' + 1) / 10.0
                : Integer.parseInt(step);
    }
}
