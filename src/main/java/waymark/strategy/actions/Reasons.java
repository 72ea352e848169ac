package waymark.strategy.actions;

import java.util.List;
import waymark.kernel.Problem;

/// Problems of a page with one field, whichever field of a larger form the ruling names.
final class Reasons {

    /// Somebody else changed the action first.
    static final List<Problem> FIRST =
            List.of(new Problem("reason", "Somebody else changed this action. Check it, then send this again"));

    private Reasons() {}

    static List<Problem> at(String field, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(field, problem.message()))
                .toList();
    }
}
