package waymark.concerns.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// The reports that a leaver has opened and not closed: another member of the desk takes each, or it waits to
/// be opened again with a new time limit. By reference alone: the person who records the leaving may not read
/// one.
@Component
@Order(65)
class HeldReportOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind HELD = new OffboardingItem.Kind(
            "reports",
            "Reports of the public they have",
            "Somebody may be in danger behind each. Let the two speak first.");

    /// The next member of the desk reads it from the beginning.
    private static final Duration AGAIN = Duration.ofHours(1);

    private final LeaverReports reports;
    private final AccessApi access;
    private final PeopleApi people;
    private final RunAsSystem asSystem;
    private final Clock clock;

    HeldReportOffboarding(
            LeaverReports reports, AccessApi access, PeopleApi people, RunAsSystem asSystem, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.people = people;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return asSystem.get(CLOCK, as -> {
            var held = reports.heldBy(leaver.person().id());
            var staying = held.isEmpty() ? List.<PersonSummary>of() : people.staying(as);
            return held.stream().map(one -> duty(as, leaver, one, staying)).toList();
        });
    }

    private OffboardingItem duty(Actor as, Leaver leaver, LeaverReports.Held held, List<PersonSummary> staying) {
        var desk = new HashSet<UUID>(access.holders(as, "concerns_desk", Scope.PARTNERSHIP));
        if (!held.area().isEmpty()) {
            desk.addAll(access.holders(as, "concerns_desk", Scope.area(held.area())));
        }
        desk.retainAll(new HashSet<>(access.holding(as, Permission.READ_REPORTS)));
        desk.remove(leaver.person().id());
        return OffboardingItem.of(
                        HELD, held.id().toString(), held.version(), held.ref().value(), "")
                .offeredTo(
                        staying.stream().filter(one -> desk.contains(one.id())).toList(), null)
                .orNobody("it waits to be opened again, within an hour")
                .telling(
                        "%s is yours now: the person who had it leaves, so speak to them".formatted(held.ref()),
                        "/reports/" + held.ref());
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(
                CLOCK,
                as -> reports.heldBy(leaver.person().id()).stream()
                        .filter(one -> one.id().toString().equals(duty.id()))
                        .findFirst()
                        .filter(one -> given(as, one, next))
                        .map(_ -> OffboardingResult.over())
                        .orElseGet(OffboardingResult::overtaken));
    }

    private boolean given(Actor as, LeaverReports.Held held, @Nullable PersonSummary next) {
        var now = clock.instant();
        return reports.give(as, held, next == null ? null : new Holder(next.id(), next.name()), now.plus(AGAIN), now);
    }
}
