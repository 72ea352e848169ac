package waymark.strategy.objectives;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// The objectives for which a person who leaves is the accountable person. The
/// organisation stays accountable either way.
@Component
@Order(40)
class ObjectiveOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind OBJECTIVES = new OffboardingItem.Kind(
            "objective",
            "Objectives they answer for",
            "The next answers from the moment you record this, also where the last day is still to come.");

    private final Objectives objectives;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asClock;
    private final Clock clock;

    ObjectiveOffboarding(
            Objectives objectives,
            DirectoryApi directory,
            PeopleApi people,
            AccessApi access,
            RunAsSystem asClock,
            Clock clock) {
        this.objectives = objectives;
        this.directory = directory;
        this.people = people;
        this.access = access;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var held = objectives.accountableIs(leaver.person().id());
        var staying = held.isEmpty() ? List.<PersonSummary>of() : people.staying(actor);
        return held.stream()
                .map(objective -> duty(actor, leaver, objective, staying))
                .toList();
    }

    private OffboardingItem duty(Actor actor, Leaver leaver, Objective objective, List<PersonSummary> staying) {
        var code = objective.code();
        var owner = directory.organisation(actor, objective.owner()).name();
        var fit = staying.stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> one.organisation().equals(objective.owner()))
                .filter(one -> actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(one.organisation())))
                .toList();
        return OffboardingItem.of(
                        OBJECTIVES,
                        code.replace('.', '-'),
                        objective.version(),
                        code + ", " + objective.text(),
                        "/objectives/" + code)
                .saying("%s answers for it.".formatted(owner))
                .offeredTo(fit, null)
                .orNobody("%s answers for it without a name, and the coordinator is asked to find one".formatted(owner))
                .telling("You answer for objective %s from now on".formatted(code), "/objectives/" + code)
                .asking(
                        "Objective %s has nobody who answers for it by name: find somebody".formatted(code),
                        "/objectives/" + code,
                        access.holders(actor, "coordinator", Scope.PARTNERSHIP));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var objective = objectives.accountableIs(leaver.person().id()).stream()
                .filter(one -> one.code().replace('.', '-').equals(duty.id()))
                .findFirst();
        if (objective.isEmpty()) {
            return OffboardingResult.overtaken();
        }
        var now = objective.get().withPerson(next == null ? null : next.id());
        return actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP) ? save(actor, now) : asClock.get(CLOCK, as -> save(as, now));
    }

    private OffboardingResult save(Actor actor, Objective objective) {
        return objectives.save(actor, objective, LocalDate.now(clock)) instanceof Saved.Done<Objective>
                ? OffboardingResult.over()
                : OffboardingResult.overtaken();
    }
}
