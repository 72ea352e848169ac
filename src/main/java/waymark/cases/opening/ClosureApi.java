package waymark.cases.opening;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Saved;

/// Closes a case where no page is there: the demonstration.
@Component
public class ClosureApi {

    private final Cases cases;
    private final Closures closures;

    ClosureApi(Cases cases, Closures closures) {
        this.cases = cases;
        this.closures = closures;
    }

    /// Closes it, since the person is safe and has the support they want.
    ///
    /// @param on today or a day that has passed
    public void close(Actor.Person actor, Ref ref, LocalDate on, String words) {
        var it = cases.forChange(actor, ref);
        var saved = closures.close(actor, it, it.version(), ClosingReason.SUPPORTED, words, on);
        if (!(saved instanceof Saved.Done)) {
            throw new InvariantViolation("a case that was not closed: " + ref);
        }
    }
}
