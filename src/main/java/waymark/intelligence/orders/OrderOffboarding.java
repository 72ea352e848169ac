package waymark.intelligence.orders;

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

/// Conditions of orders that a leaver was to check. Who records the leaving may not read the orders: the officers
/// who keep them are told that somebody is to be named.
@Component
@Order(78)
class OrderOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind CHECKS = new OffboardingItem.Kind(
            "orderchecks",
            "Checks of orders",
            "The officers who keep the orders name somebody else. They are told the moment you record this.");

    private final CourtOrders orders;
    private final RunAsSystem asSystem;

    OrderOffboarding(CourtOrders orders, RunAsSystem asSystem) {
        this.orders = orders;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var held = asSystem.get(
                CLOCK, system -> orders.checkedBy(system, leaver.person().id()));
        return held.isEmpty()
                ? List.of()
                : List.of(OffboardingItem.of(CHECKS, "all", 1, "Checks of orders of courts", "")
                        .orNobody("the officers who keep the orders name somebody else"));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, system -> {
            orders.leaveUnchecked(system, leaver.person().id());
            return OffboardingResult.over();
        });
    }
}
