package waymark.system.yearly;

import java.util.List;
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

/// Checks of the year that a leaver saw to: administrators find them as nobody's and name somebody.
@Component
@Order(79)
class YearlyCheckOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind CHECKS = new OffboardingItem.Kind(
            "yearlychecks",
            "Yearly checks",
            "Administrators name somebody else. They find these checks among their tasks.");

    private final YearlyChecks checks;
    private final RunAsSystem asSystem;

    YearlyCheckOffboarding(YearlyChecks checks, RunAsSystem asSystem) {
        this.checks = checks;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        int held = asSystem.get(
                CLOCK, system -> checks.seenToBy(system, leaver.person().id()));
        return held == 0
                ? List.of()
                : List.of(OffboardingItem.of(CHECKS, "all", 1, "Yearly checks", "")
                        .orNobody("administrators name somebody else"));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, system -> {
            checks.leaveToNobody(system, leaver.person().id());
            return OffboardingResult.over();
        });
    }
}
