package waymark.system.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;

/// Checks of the year in the demonstration: the start values, one of them done with a finding.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@ConditionalOnBooleanProperty(name = "waymark.world", matchIfMissing = true)
@Order(30) // after the people of the demonstration
class DemonstrationChecks implements ApplicationRunner {

    private final YearlyChecks checks;
    private final AccessApi access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationChecks(YearlyChecks checks, AccessApi access, PlatformTransactionManager transactions, Clock clock) {
        this.checks = checks;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var system = Actor.system("Demonstration");
        var administrator = CurrentActor.<Optional<Actor.Person>, RuntimeException>as(
                system,
                () -> Objects.requireNonNull(
                        transaction.execute(_ -> access.holding(system, Permission.MANAGE_ACCOUNTS).stream()
                                .findFirst()
                                .map(person -> access.person(system, person)))));
        administrator.ifPresent(
                person -> CurrentActor.run(person, () -> transaction.executeWithoutResult(_ -> make(person))));
    }

    private void make(Actor.Person administrator) {
        if (!checks.all(administrator).isEmpty()) {
            return;
        }
        checks.begin(administrator);
        var restore = checks.all(administrator).getFirst();
        checks.record(
                administrator,
                restore,
                restore.version(),
                new YearlyCheck.Done(
                        LocalDate.now(clock).minusWeeks(3),
                        CheckResult.FINDINGS,
                        "Restored on the spare machine in 24 minutes. The key was in the other safe: moved. (Fictional.)"));
    }
}
