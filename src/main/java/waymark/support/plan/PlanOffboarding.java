package waymark.support.plan;

import java.util.List;
import java.util.UUID;
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

/// The actions of plans that a leaver was to do. Who owns the case has them then, and gives each to somebody:
/// who records the leaving may not open the case. After the cases themselves have new owners.
@Component
@Order(68)
class PlanOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ACTIONS = new OffboardingItem.Kind(
            "planactions",
            "Actions in plans of support",
            "Somebody waits for each. Who owns the case has them from the moment you record this.");

    private final LeaverActions actions;
    private final RunAsSystem asSystem;

    PlanOffboarding(LeaverActions actions, RunAsSystem asSystem) {
        this.actions = actions;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return asSystem.get(
                CLOCK,
                _ -> actions.of(leaver.person().id()).stream()
                        .map(one -> OffboardingItem.of(
                                        ACTIONS,
                                        one.caseId().toString(),
                                        1,
                                        "%s in case %s"
                                                .formatted(
                                                        one.count() == 1 ? "1 action" : one.count() + " actions",
                                                        one.ref()),
                                        "")
                                .orNobody("the owner of the case decides who does them"))
                        .toList());
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, as -> {
            actions.give(as, UUID.fromString(duty.id()), leaver.person().id());
            return OffboardingResult.over();
        });
    }
}
