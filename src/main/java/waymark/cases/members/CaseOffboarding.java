package waymark.cases.members;

import java.time.Clock;
import java.time.LocalDate;
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

/// The cases that a leaver owns: another person who works on cases takes each, since a case is never without
/// an owner. By reference alone: who records the leaving may not open one. What else they were a member of
/// ends with their account.
@Component
@Order(67)
class CaseOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind CASES = new OffboardingItem.Kind(
            "cases",
            "Cases they own",
            "Somebody is supported in each. The next owner has it from the moment you record this: let the two speak first.");

    private final LeaverCases cases;
    private final MemberCandidates candidates;
    private final RunAsSystem asSystem;
    private final Clock clock;

    CaseOffboarding(LeaverCases cases, MemberCandidates candidates, RunAsSystem asSystem, Clock clock) {
        this.cases = cases;
        this.candidates = candidates;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return asSystem.get(
                CLOCK,
                as -> cases.ownedBy(leaver.person().id()).stream()
                        .map(one -> item(as, leaver, one))
                        .toList());
    }

    private OffboardingItem item(Actor as, Leaver leaver, LeaverCases.Owned owned) {
        // to another organisation a case goes by its owner alone, who asks the person first
        var next = candidates.working(as, owned.id()).stream()
                .filter(person -> !person.id().equals(leaver.person().id())
                        && person.organisation().equals(leaver.person().organisation()))
                .toList();
        var nearest = next.stream().map(PersonSummary::ref).findFirst().orElse(null);
        var item = OffboardingItem.of(
                        CASES,
                        owned.id().toString(),
                        owned.version(),
                        owned.ref().value(),
                        "")
                .offeredTo(next, nearest)
                .telling(
                        "The case %s is yours now: the person who owned it leaves, so speak to them"
                                .formatted(owned.ref()),
                        "/cases/" + owned.ref());
        // somebody else is found later: the leaving of the last person who works on cases is recorded all the same
        return next.isEmpty()
                ? item.orNobody(
                        "nobody else of the organisation works on cases yet: name an owner as soon as somebody does")
                : item;
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        if (next == null) {
            return OffboardingResult.over();
        }
        return asSystem.get(
                CLOCK,
                as -> cases.give(
                                as,
                                UUID.fromString(duty.id()),
                                duty.version(),
                                leaver.person().id(),
                                next,
                                LocalDate.now(clock))
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken());
    }
}
