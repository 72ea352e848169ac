package waymark.conferences.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Items;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.transactions.RunAsSystem;

/// The actions of conferences that a leaver was to do. Their agency has them then, and is told: who records the
/// leaving may not open the items, and reads how many there are and nothing else.
@Component
@Order(69)
class ConferenceActionOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ACTIONS = new OffboardingItem.Kind(
            "conferenceactions",
            "Actions of conferences",
            "Other agencies wait for each. The people who go to conferences for the agency have them from the moment you"
                    + " record this.");

    private final ConferenceActions actions;
    private final Items items;
    private final RunAsSystem asSystem;

    ConferenceActionOffboarding(ConferenceActions actions, Items items, RunAsSystem asSystem) {
        this.actions = actions;
        this.items = items;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var of = asSystem.get(
                CLOCK,
                system -> actions.itemsWithActionsOf(system, leaver.person().id()));
        return of.isEmpty()
                ? List.of()
                : List.of(OffboardingItem.of(ACTIONS, "all", 1, "Open actions of conferences", "")
                        .orNobody("the people who go to conferences for the agency decide who does them"));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, system -> {
            var person = leaver.person().id();
            for (Ref ref : actions.itemsWithActionsOf(system, person)) {
                actions.leaveToAgency(system, items.find(ref).orElseThrow(), person);
            }
            return OffboardingResult.over();
        });
    }
}
