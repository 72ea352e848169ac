package waymark.cases.opening;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// Closes a case where no page is there: the demonstration. By the same rules.
@Component
public class ClosureApi {

    private final Cases cases;
    private final Closures closures;
    private final ClosingChecks checks;

    ClosureApi(Cases cases, Closures closures, ClosingChecks checks) {
        this.cases = cases;
        this.closures = closures;
        this.checks = checks;
    }

    /// Closes it.
    ///
    /// @param on today or a day that has passed
    /// @param form as on the page
    public void close(Actor.Person actor, Ref ref, LocalDate on, FormData form) {
        var it = cases.forChange(actor, ref);
        var before = checks.of(actor, it, on);
        var ruling = form.read(before::read);
        if (!(ruling instanceof Ruling.Agreed<Closing>(var closing))
                || !before.allows(closing)
                || !(closures.close(actor, it, it.version(), closing, on) instanceof Saved.Done)) {
            throw new InvariantViolation("a case that was not closed: %s %s".formatted(ref, ruling));
        }
    }
}
