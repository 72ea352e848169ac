package waymark.concerns.reports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.Duty;
import waymark.directory.Handed;
import waymark.directory.Leaver;
import waymark.directory.PersonDuties;
import waymark.directory.PersonLink;
import waymark.kernel.Actor;
import waymark.web.AsClock;
import waymark.web.Clocks;

/// The times at which somebody who leaves would be on duty at the desk after their last day: taken back.
@Component
@Order(66)
class ShiftDuties implements PersonDuties {

    private static final Duty.Kind SHIFTS = new Duty.Kind(
            "shifts",
            "Duty at the reports desk",
            "These are taken back by themselves. Does somebody else take them on?");

    private final Shifts shifts;
    private final AsClock asClock;
    private final Clock clock;

    ShiftDuties(Shifts shifts, AsClock asClock, Clock clock) {
        this.shifts = shifts;
        this.asClock = asClock;
        this.clock = clock;
    }

    @Override
    public List<Duty> held(Actor actor, Leaver leaver) {
        var after = leaver.dayAfter().atStartOfDay(Clocks.LONDON).toInstant();
        var now = clock.instant();
        return asClock.get(CLOCK, as -> shifts.after(as, after)).stream()
                .filter(shift -> shift.who().id().equals(leaver.person().id()))
                .map(shift -> Duty.of(
                                SHIFTS,
                                shift.id().toString(),
                                0,
                                "On duty until %s".formatted(shift.untilWords(now)),
                                "")
                        .orNobody("it is taken back"))
                .toList();
    }

    @Override
    public Handed handOver(Actor actor, Leaver leaver, Duty duty, @Nullable PersonLink next) {
        return asClock.get(CLOCK, as -> shifts.end(as, UUID.fromString(duty.id())))
                ? Handed.over()
                : Handed.overtaken();
    }
}
