package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
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

/// Policy change items owned by somebody who leaves. Each is handed to somebody else: guidance goes wrong
/// when nobody follows a change of the law.
@Component
@Order(65)
class PolicyItemOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ITEMS = new OffboardingItem.Kind(
            "policy",
            "Policy change items they own",
            "The next person becomes its owner, with the same due date, as soon as you record this.");

    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final PeopleApi directory;
    private final RunAsSystem asSystem;
    private final Clock clock;

    PolicyItemOffboarding(
            PolicyChanges changes, PolicySaves saves, PeopleApi directory, RunAsSystem asSystem, Clock clock) {
        this.changes = changes;
        this.saves = saves;
        this.directory = directory;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var items = changes.seenToBy(leaver.person().id());
        var staying = items.isEmpty() ? List.<PersonSummary>of() : directory.staying(actor);
        var fit = staying.stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(one.organisation())))
                .toList();
        return items.stream().map(item -> duty(item, fit)).toList();
    }

    private static OffboardingItem duty(PolicyItem item, List<PersonSummary> fit) {
        var path = "/policy-changes/" + item.change().value();
        var title =
                "“%s” of %s".formatted(item.affected().title(), item.change().value());
        return OffboardingItem.of(ITEMS, item.id().toString(), item.version(), title, path)
                .saying("To be done by %s.".formatted(DateText.day(item.due())))
                .offeredTo(fit, null)
                .telling("You are now the owner of %s".formatted(title), path);
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var today = LocalDate.now(clock);
        return changes.seenToBy(leaver.person().id()).stream()
                .filter(item -> item.id().toString().equals(duty.id()))
                .findFirst()
                .map(item -> item.assign(Owners.owner(Objects.requireNonNull(next)), item.due(), today))
                .filter(ruling -> ruling instanceof Ruling.Agreed<PolicyItem>(var now)
                        && asSystem.get(CLOCK, as -> saves.save(as, new PolicyEvent.Assigned(now, today)))
                                instanceof Saved.Done<?>)
                .map(_ -> OffboardingResult.over())
                .orElseGet(OffboardingResult::overtaken);
    }
}
