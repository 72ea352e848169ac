package waymark.strategy;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessDesk;
import waymark.directory.DirectoryDesk;
import waymark.directory.Duty;
import waymark.directory.Handed;
import waymark.directory.Leaver;
import waymark.directory.PersonDuties;
import waymark.directory.PersonLink;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.AsClock;

/// The objectives that somebody who leaves answers for by name. Their organisation answers for them either way.
@Component
@Order(40)
class ObjectiveDuties implements PersonDuties {

    private static final Duty.Kind OBJECTIVES = new Duty.Kind(
            "objective",
            "Objectives they answer for",
            "The next answers from the moment you record this, also where the last day is still to come.");

    private final Objectives objectives;
    private final DirectoryDesk directory;
    private final AccessDesk access;
    private final AsClock asClock;
    private final Clock clock;

    ObjectiveDuties(Objectives objectives, DirectoryDesk directory, AccessDesk access, AsClock asClock, Clock clock) {
        this.objectives = objectives;
        this.directory = directory;
        this.access = access;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<Duty> held(Actor actor, Leaver leaver) {
        var held = objectives.answeredFor(actor, leaver.person().id());
        var staying = held.isEmpty() ? List.<PersonLink>of() : directory.staying(actor);
        return held.stream()
                .map(objective -> duty(actor, leaver, objective, staying))
                .toList();
    }

    private Duty duty(Actor actor, Leaver leaver, Objective objective, List<PersonLink> staying) {
        var code = objective.code();
        var owner = directory.organisation(actor, objective.owner()).name();
        var fit = staying.stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> one.organisation().equals(objective.owner()))
                .filter(one -> actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(one.organisation())))
                .toList();
        return Duty.of(
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
    public Handed handOver(Actor actor, Leaver leaver, Duty duty, @Nullable PersonLink next) {
        var objective = objectives.answeredFor(actor, leaver.person().id()).stream()
                .filter(one -> one.code().replace('.', '-').equals(duty.id()))
                .findFirst();
        if (objective.isEmpty()) {
            return Handed.overtaken();
        }
        var now = objective.get().answeredForBy(next == null ? null : next.id());
        return actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP) ? save(actor, now) : asClock.get(CLOCK, as -> save(as, now));
    }

    private Handed save(Actor actor, Objective objective) {
        return objectives.save(actor, objective, LocalDate.now(clock)) instanceof Saved.Done<Objective>
                ? Handed.over()
                : Handed.overtaken();
    }
}
