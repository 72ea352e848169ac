package waymark.consultation.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.strategy.StrategyApi;
import waymark.web.jobs.Job;

/// Keeps up what everybody reads: how far the actions have come that a theme led to. A visitor reads the
/// word, never the plan.
@Component
class TiedActionsJob {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final StrategyApi strategy;
    private final Clock clock;

    TiedActionsJob(JdbcClient db, TransactionTemplate transaction, StrategyApi strategy, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.strategy = strategy;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job tiedActionsKeptUp(TiedActionsJob job) {
            return Job.every(Duration.ofHours(1), "How far actions have come that people asked for", job::run);
        }
    }

    void run(Actor system) {
        transaction.executeWithoutResult(_ -> {
            var actions = db.sql("select distinct t.target from consultation.tie t where t.kind = 'ACTION'")
                    .query(String.class)
                    .list();
            if (actions.isEmpty()) {
                return;
            }
            var words = strategy.actions(system, LocalDate.now(clock)).stream()
                    .filter(action -> actions.contains(action.ref().value()))
                    .collect(Collectors.toMap(
                            action -> action.ref().value(),
                            action -> action.status().words()));
            words.forEach((target, status) ->
                    db.sql("""
                            update consultation.tie set status = :status where kind = 'ACTION' and target = :target and status <> :status
                            """).param("status", status).param("target", target).update());
        });
    }
}
