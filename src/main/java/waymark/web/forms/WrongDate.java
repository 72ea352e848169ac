package waymark.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;

/// Which of the three fields of a date the message is about, so that only those are marked.
///
/// @param field the whole date, with whichever message is shown at one of its parts
public record WrongDate(Field field, boolean day, boolean month, boolean year) {

    public static WrongDate of(String name, @Nullable String hint, DateField value, List<Problem> problems) {
        var whole = Field.of(name, hint, problems);
        var month = Problem.at(problems, name + "-month");
        var year = Problem.at(problems, name + "-year");
        if (!whole.wrong()) {
            var error = month.or(() -> year).orElse(null);
            return new WrongDate(new Field(name, whole.hint(), error), false, month.isPresent(), year.isPresent());
        }
        boolean part = !value.isEmpty()
                && (value.day().isEmpty()
                        || value.month().isEmpty()
                        || value.year().isEmpty());
        return new WrongDate(
                whole,
                !part || value.day().isEmpty(),
                !part || value.month().isEmpty(),
                !part || value.year().isEmpty());
    }
}
