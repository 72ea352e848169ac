package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.MAINTAIN_PEOPLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// What the board gave a person to do who leaves the partnership. Usually the board or the area lead says who
/// does it; here the person who records the leaving may, so that nothing stays with somebody who has gone.
@Component
@Order(35)
class DecisionOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind DECISIONS = new OffboardingItem.Kind(
            "decision",
            "Decisions of the board they carry out",
            "The next person is asked from the moment you record this, also where the last day is still to come.");

    private final BoardDecisions decisions;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asClock;
    private final Clock clock;

    DecisionOffboarding(
            BoardDecisions decisions, PeopleApi people, AccessApi access, RunAsSystem asClock, Clock clock) {
        this.decisions = decisions;
        this.people = people;
        this.access = access;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var theirs = decisions.ownedBy(leaver.person().id());
        if (theirs.isEmpty()) {
            return List.of();
        }
        boolean everybody = actor.may(MAINTAIN_PEOPLE, Scope.PARTNERSHIP);
        var staying = people.staying(actor).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one ->
                        everybody || one.organisation().equals(leaver.person().organisation()))
                .toList();
        return theirs.stream().map(it -> duty(actor, it, staying)).toList();
    }

    private OffboardingItem duty(Actor actor, BoardDecision it, List<PersonSummary> staying) {
        var ref = it.ref().value();
        var path = "/decisions/" + ref;
        return OffboardingItem.of(DECISIONS, ref, it.followUp().version(), ref + ", " + it.subject(), path)
                .saying(it.next())
                .offeredTo(staying, null)
                .orNobody("The board is asked to say who does it")
                .telling("%s is yours to do from now on".formatted(ref), path)
                .asking(
                        "%s has nobody who does it: say who".formatted(ref),
                        path,
                        access.holders(actor, "board_member", Scope.PARTNERSHIP));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var it = decisions.ownedBy(leaver.person().id()).stream()
                .filter(one -> one.ref().value().equals(duty.id()))
                .findFirst();
        if (it.isEmpty()) {
            return OffboardingResult.overtaken();
        }
        return actor.may(DECIDE_RETURNS, Scope.PARTNERSHIP)
                ? assign(actor, it.get(), next)
                : asClock.get(CLOCK, as -> assign(as, it.get(), next));
    }

    private OffboardingResult assign(Actor actor, BoardDecision it, @Nullable PersonSummary next) {
        var owner = next == null ? Owner.NOBODY : new Owner(next.id(), null);
        var assigned =
                it.assign(owner, next == null ? "" : next.name(), it.followUp().due(), LocalDate.now(clock));
        return switch (assigned) {
            case Ruling.Refused<FollowUpEvent>(var problems) ->
                OffboardingResult.refused(problems.getFirst().message());
            case Ruling.Agreed<FollowUpEvent>(var event) ->
                decisions.save(actor, event) instanceof Saved.Done<BoardDecision>
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken();
        };
    }
}
