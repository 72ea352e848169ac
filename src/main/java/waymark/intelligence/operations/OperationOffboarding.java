package waymark.intelligence.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.web.transactions.RunAsSystem;

/// The operations that a leaver leads, and their tasks in others. By reference only: whoever records the leaving need
/// not know what it is.
@Component
@Order(74)
class OperationOffboarding implements OffboardingProvider {

    private static final String CLOCK = "Operations of somebody who leaves";
    private static final OffboardingItem.Kind LEAD = new OffboardingItem.Kind(
            "operationlead",
            "Lead of an operation",
            "Whoever you choose leads it at once. They need the role of operation lead or intelligence officer.");
    private static final OffboardingItem.Kind TASK = new OffboardingItem.Kind(
            "operationtask",
            "Task in an operation",
            "It ends at once, and the lead of the operation is asked to choose.");

    private final Operations operations;
    private final OperationPlans plans;
    private final PeopleApi people;
    private final RunAsSystem asSystem;

    OperationOffboarding(Operations operations, OperationPlans plans, PeopleApi people, RunAsSystem asSystem) {
        this.operations = operations;
        this.plans = plans;
        this.people = people;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var person = leaver.person().id();
        var items = new ArrayList<OffboardingItem>();
        var led = asSystem.get(CLOCK, as -> operations.ledBy(as, person));
        var tasks = asSystem.get(CLOCK, as -> plans.heldBy(as, person));
        if (!led.isEmpty()) {
            var next = people.of(actor, leaver.person().organisation()).stream()
                    .filter(one -> !one.id().equals(person))
                    .toList();
            for (var one : led) {
                items.add(OffboardingItem.of(
                                LEAD,
                                one.ref().value(),
                                one.version(),
                                one.ref().value(),
                                "")
                        .offeredTo(next, null)
                        .telling("You lead %s now".formatted(one.ref()), "/intelligence/operations/" + one.ref()));
            }
        }
        for (var one : tasks) {
            items.add(OffboardingItem.of(TASK, one.id().toString(), one.version(), "A task in " + one.ref(), "")
                    .orNobody("the lead of the operation chooses somebody else")
                    .asking(
                            "Somebody with a task in %s leaves: please choose who follows".formatted(one.ref()),
                            "/intelligence/operations/" + one.ref(),
                            Set.of(one.lead())));
        }
        return items;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var person = leaver.person().id();
        return asSystem.get(
                CLOCK,
                as -> (duty.kind().equals(LEAD) ? lead(as, person, duty, next) : task(as, person, duty))
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken());
    }

    private boolean lead(Actor as, UUID person, OffboardingItem duty, @Nullable PersonSummary next) {
        if (next == null) {
            return false;
        }
        for (var one : operations.ledBy(as, person)) {
            if (one.ref().value().equals(duty.id()) && one.version() == duty.version()) {
                return operations.handOver(as, one, next.id(), next.name());
            }
        }
        return false;
    }

    private boolean task(Actor as, UUID person, OffboardingItem duty) {
        for (var one : plans.heldBy(as, person)) {
            if (one.id().toString().equals(duty.id()) && one.version() == duty.version()) {
                return plans.leave(as, one, person);
            }
        }
        return false;
    }
}
