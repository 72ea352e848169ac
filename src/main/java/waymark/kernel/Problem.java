package waymark.kernel;

import java.util.List;
import java.util.Optional;

/// One thing wrong with what was sent, in words for the person who sent it.
///
/// @param field the name of the form field it is shown at; empty for the whole form
/// @param message what is wrong and what to do, as a sentence without a full stop
public record Problem(String field, String message) {

    /// The message at a field, if there is one.
    public static Optional<String> at(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst();
    }
}
