package waymark.web.forms;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.TelephoneNumber;

/// Asks whether a telephone number is right that could be dialled but is not like any in use: the form
/// comes back with a box to tick (`govuk/telephone.jte`). The box says which number it is about, so that
/// another one is asked about again.
public final class TelephoneConfirmation {

    private static final String QUESTION =
            "This does not look like a telephone number in use. Correct it, or tick the box if it is right";

    private TelephoneConfirmation() {}

    /// Name of the box beside a field.
    public static String box(String field) {
        return field + "-right";
    }

    /// True while the form has not said that it is right.
    public static boolean isOpen(String field, List<Problem> problems) {
        return Problem.at(problems, box(field)).isPresent();
    }

    /// What is to be asked of a form, or nothing.
    public static List<Problem> of(FormData form, String field) {
        var number = form.text(field);
        return TelephoneNumber.isUnusual(number) && !number.equals(form.text(box(field)))
                ? List.of(new Problem(box(field), QUESTION))
                : List.of();
    }

    /// The ruling where there is nothing to ask, else a refusal that asks too.
    public static <E> Ruling<E> before(FormData form, String field, Ruling<E> ruling) {
        var question = of(form, field);
        if (question.isEmpty()) {
            return ruling;
        }
        var all = new ArrayList<>(question);
        if (ruling instanceof Ruling.Refused<E>(List<Problem> problems)) {
            all.addAll(0, problems);
        }
        return new Ruling.Refused<>(all);
    }
}
