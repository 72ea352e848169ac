package waymark.support.handingover;

import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

/// Offers a case to a colleague where no page is there: the demonstration. By the same rules.
@Component
public class OfferApi {

    private final CaseOffers offers;

    OfferApi(CaseOffers offers) {
        this.offers = offers;
    }

    /// Offers a case of the worker to a colleague who can take it.
    public void offer(Actor.Person manager, PersonSummary worker, Ref ref, PersonSummary next) {
        var choices = offers.choices(manager, worker);
        var wanted = choices.cases().stream()
                .filter(one -> one.ref().equals(ref) && choices.of(ref).contains(next))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("a case that cannot be offered: " + ref));
        offers.offer(manager, worker, Map.of(wanted, next));
    }
}
