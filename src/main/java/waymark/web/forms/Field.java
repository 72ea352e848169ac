package waymark.web.forms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;

/// How a form field, its hint and what is wrong with it belong together for those who hear the page.
///
/// @param id of the field, which is its name: the error summary links to it
/// @param hint null where there is none
/// @param error null where nothing is wrong
public record Field(
        String id, @Nullable String hint, @Nullable String error) {

    public static Field of(String name, @Nullable String hint, List<Problem> problems) {
        return of(name, null, hint, problems);
    }

    /// A field under an id of its own, where its name is twice on the page.
    public static Field of(String name, @Nullable String id, @Nullable String hint, List<Problem> problems) {
        return new Field(
                id == null ? name : id,
                hint == null || hint.isEmpty() ? null : hint,
                Problem.at(problems, name).orElse(null));
    }

    public boolean wrong() {
        return error != null;
    }

    /// The class of the group round label, hint, message and field.
    public String group() {
        return wrong() ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";
    }

    /// `aria-describedby`: hint, then message; null where there is neither.
    public @Nullable String describedBy() {
        return describedBy("");
    }

    /// The same, after something else that describes the field.
    public @Nullable String describedBy(String also) {
        var ids = Stream.of(also, hint == null ? "" : id + "-hint", error == null ? "" : id + "-error")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
