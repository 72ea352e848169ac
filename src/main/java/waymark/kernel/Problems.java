package waymark.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Collects everything wrong at once, so that nobody mends one field only to be told of the next.
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /// Notes the problem where the condition holds.
    public Problems when(boolean wrong, String field, String message) {
        if (wrong) {
            found.add(new Problem(field, message));
        }
        return this;
    }

    public Problems add(String field, String message) {
        return when(true, field, message);
    }

    /// Notes a text that is too long, in characters as people count them: one for each letter or emoji of any script.
    ///
    /// @param what the text is, as the sentence begins: "Title"
    public Problems tooLong(String field, String text, String what, int most) {
        int length = text.codePointCount(0, text.length());
        return when(
                length > most,
                field,
                "%s must be %,d characters or fewer; you typed %,d".formatted(what, most, length));
    }

    public Problems addAll(List<Problem> problems) {
        found.addAll(problems);
        return this;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /// The refusal if anything was noted, else the event.
    public <E> Ruling<E> or(Supplier<E> event) {
        return any() ? new Ruling.Refused<>(list()) : new Ruling.Agreed<>(event.get());
    }
}
