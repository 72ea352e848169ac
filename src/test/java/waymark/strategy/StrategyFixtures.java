package waymark.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.strategy.actions.ActionPlan;

/// Actions and measures for tests, added as the clock adds them: with every permission.
@Component
public class StrategyFixtures {

    public static final Actor CLOCK = Actor.system("Test");

    private final StrategyApi strategy;
    private final TransactionTemplate transaction;

    StrategyFixtures(StrategyApi strategy, PlatformTransactionManager transactions) {
        this.strategy = strategy;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Runs as the actor in one transaction.
    public <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, () -> transaction.execute(_ -> work.get()));
    }

    public Ref anAction(
            String area, String objective, String owner, @Nullable UUID lead, LocalDate start, LocalDate due) {
        return anAction("Visit every hand car wash", area, objective, owner, lead, start, due);
    }

    public Ref anAction(
            String title,
            String area,
            String objective,
            String owner,
            @Nullable UUID lead,
            LocalDate start,
            LocalDate due) {
        return as(
                CLOCK,
                () -> strategy.add(
                        CLOCK, ActionPlan.of(title, "", area, objective, owner, lead, List.of(), start, due), start));
    }

    /// One of the Hull council, under way until the end of the year after next.
    public Ref anAction(@Nullable UUID lead) {
        return anAction("HULL", "SP2.1", "HCC", lead, LocalDate.of(2026, 1, 1), LocalDate.of(2090, 12, 31));
    }

    /// The same, for the tests of other modules.
    public Ref ledBy(UUID lead) {
        return anAction(lead);
    }
}
