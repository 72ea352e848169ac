package waymark.concerns.rota;

import java.time.Clock;
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
import waymark.web.Clocks;
import waymark.web.transactions.RunAsSystem;

/// The shifts that a leaver has after their last day: withdrawn.
@Component
@Order(66)
class ShiftOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind SHIFTS = new OffboardingItem.Kind(
            "shifts",
            "Duty at the reports desk",
            "These are withdrawn automatically. Does somebody else take them on?");

    private final Shifts shifts;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ShiftOffboarding(Shifts shifts, RunAsSystem asSystem, Clock clock) {
        this.shifts = shifts;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var after = leaver.dayAfter().atStartOfDay(Clocks.LONDON).toInstant();
        var now = clock.instant();
        return asSystem.get(CLOCK, as -> shifts.after(as, after)).stream()
                .filter(shift -> shift.who().id().equals(leaver.person().id()))
                .map(shift -> OffboardingItem.of(
                                SHIFTS,
                                shift.id().toString(),
                                0,
                                "On duty until %s".formatted(shift.untilWords(now)),
                                "")
                        .orNobody("it is withdrawn"))
                .toList();
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, as -> shifts.end(as, UUID.fromString(duty.id())))
                ? OffboardingResult.over()
                : OffboardingResult.overtaken();
    }
}
