package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import waymark.kernel.Permission;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// What a policy change touches and somebody who leaves was to see to. It always goes to somebody: a change of the law
/// that nobody carries into the guidance is how guidance goes wrong.
@Component
@Order(65)
class PolicyItemOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ITEMS = new OffboardingItem.Kind(
            "policy",
            "Policy changes they see to",
            "The next sees to it, by the same day, as soon as you record this.");

    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final PeopleApi people;
    private final RunAsSystem asClock;
    private final Clock clock;

    PolicyItemOffboarding(
            PolicyChanges changes, PolicySaves saves, PeopleApi people, RunAsSystem asClock, Clock clock) {
        this.changes = changes;
        this.saves = saves;
        this.people = people;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var items = changes.seenToBy(actor, leaver.person().id());
        var staying = items.isEmpty() ? List.<PersonSummary>of() : people.staying(actor);
        var fit = staying.stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(one.organisation())))
                .toList();
        return items.stream().map(item -> duty(item, fit)).toList();
    }

    private static OffboardingItem duty(PolicyItem item, List<PersonSummary> fit) {
        var path = "/policy-changes/" + item.change().value();
        var title = "“%s” of %s".formatted(item.touched().title(), item.change().value());
        return OffboardingItem.of(ITEMS, item.id().toString(), item.version(), title, path)
                .saying("To be done by %s.".formatted(waymark.directory.DateText.day(item.due())))
                .offeredTo(fit, null)
                .telling("You see to %s from now on".formatted(title), path);
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var today = LocalDate.now(clock);
        return changes.seenToBy(actor, leaver.person().id()).stream()
                .filter(item -> item.id().toString().equals(duty.id()))
                .findFirst()
                .map(item -> item.assign(Owners.owner(Objects.requireNonNull(next)), item.due(), today))
                .filter(ruling -> ruling instanceof Ruling.Agreed<PolicyItem>(var now)
                        && asClock.get(CLOCK, as -> saves.save(as, new PolicyEvent.Assigned(now, today)))
                                instanceof Saved.Done<?>)
                .map(_ -> OffboardingResult.over())
                .orElseGet(OffboardingResult::overtaken);
    }
}
