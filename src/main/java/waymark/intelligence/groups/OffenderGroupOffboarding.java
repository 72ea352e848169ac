package waymark.intelligence.groups;

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

/// Groups that a leaver leads. Who records the leaving may not read them: the officers of the unit name somebody.
@Component
@Order(79)
class OffenderGroupOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind LEADS = new OffboardingItem.Kind(
            "offendergroups",
            "Lead responsible officer",
            "The officers of the organisation name somebody else. They are told the moment you record this.");

    private final OffenderGroups groups;
    private final RunAsSystem asSystem;

    OffenderGroupOffboarding(OffenderGroups groups, RunAsSystem asSystem) {
        this.groups = groups;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        long held = asSystem.get(
                CLOCK, system -> groups.ledBy(system, leaver.person().id()));
        return held == 0
                ? List.of()
                : List.of(OffboardingItem.of(LEADS, "all", 1, "Lead responsible officer of a plan", "")
                        .orNobody("the officers of the organisation name somebody else"));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, system -> {
            groups.leave(system, leaver.person().id());
            return OffboardingResult.over();
        });
    }
}
