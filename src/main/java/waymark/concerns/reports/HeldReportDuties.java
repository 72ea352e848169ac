package waymark.concerns.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessDesk;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.directory.DirectoryDesk;
import waymark.directory.Duty;
import waymark.directory.Handed;
import waymark.directory.Leaver;
import waymark.directory.PersonDuties;
import waymark.directory.PersonLink;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.AsClock;

/// The reports that somebody who leaves has opened and not closed: another of the desk has them next, or they wait to
/// be
/// opened again and the clock runs. By reference alone: whoever records the leaving may not read one.
@Component
@Order(65)
class HeldReportDuties implements PersonDuties {

    private static final Duty.Kind HELD = new Duty.Kind(
            "reports",
            "Reports of the public they have",
            "Somebody may be in danger behind each. Let the two speak first.");

    /// The next at the desk reads it from the beginning.
    private static final Duration AGAIN = Duration.ofHours(1);

    private final LeaverReports reports;
    private final AccessDesk access;
    private final DirectoryDesk directory;
    private final AsClock asClock;
    private final Clock clock;

    HeldReportDuties(LeaverReports reports, AccessDesk access, DirectoryDesk directory, AsClock asClock, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.directory = directory;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<Duty> held(Actor actor, Leaver leaver) {
        return asClock.get(CLOCK, as -> {
            var held = reports.heldBy(as, leaver.person().id());
            var staying = held.isEmpty() ? List.<PersonLink>of() : directory.staying(as);
            return held.stream().map(one -> duty(as, leaver, one, staying)).toList();
        });
    }

    private Duty duty(Actor as, Leaver leaver, LeaverReports.Held held, List<PersonLink> staying) {
        var desk = new HashSet<UUID>(access.holders(as, "concerns_desk", Scope.PARTNERSHIP));
        if (!held.area().isEmpty()) {
            desk.addAll(access.holders(as, "concerns_desk", Scope.area(held.area())));
        }
        desk.remove(leaver.person().id());
        return Duty.of(HELD, held.id().toString(), held.version(), held.ref().value(), "")
                .offeredTo(
                        staying.stream().filter(one -> desk.contains(one.id())).toList(), null)
                .orNobody("it waits to be opened again, within an hour")
                .telling(
                        "%s is yours now: the person who had it leaves, so speak to them".formatted(held.ref()),
                        "/reports/" + held.ref());
    }

    @Override
    public Handed handOver(Actor actor, Leaver leaver, Duty duty, @Nullable PersonLink next) {
        return asClock.get(
                CLOCK,
                as -> reports.heldBy(as, leaver.person().id()).stream()
                        .filter(one -> one.id().toString().equals(duty.id()))
                        .findFirst()
                        .filter(one -> given(as, one, next))
                        .map(_ -> Handed.over())
                        .orElseGet(Handed::overtaken));
    }

    private boolean given(Actor as, LeaverReports.Held held, @Nullable PersonLink next) {
        var now = clock.instant();
        return reports.give(as, held, next == null ? null : new Holder(next.id(), next.name()), now.plus(AGAIN), now);
    }
}
