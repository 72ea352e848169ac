package waymark.support.handingover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.web.transactions.RunAsSystem;

/// Cases that a leaver was offered and did not answer for. Who records the leaving may not know which: each
/// manager who offered one is told.
@Component
@Order(68)
class OfferOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind OFFERS = new OffboardingItem.Kind(
            "caseoffers",
            "Cases they were offered",
            "Each stays with its owner. Whoever offered it is told the moment you record this.");

    private final CaseOffers offers;
    private final RunAsSystem asSystem;

    OfferOffboarding(CaseOffers offers, RunAsSystem asSystem) {
        this.offers = offers;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        long waiting = asSystem.get(
                CLOCK, system -> offers.waitingFor(system, leaver.person().id()));
        return waiting == 0
                ? List.of()
                : List.of(OffboardingItem.of(OFFERS, "all", 1, "Cases that wait for their answer", "")
                        .orNobody("each stays with its owner until it is offered to somebody else"));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, system -> {
            offers.leave(system, leaver.person().id());
            return OffboardingResult.over();
        });
    }
}
