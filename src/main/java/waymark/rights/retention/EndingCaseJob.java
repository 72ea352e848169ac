package waymark.rights.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.record.ClosedCases;
import waymark.cases.record.ClosedCases.Closed;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;

/// Works out each night on which day each closed case comes to its end. A case that was opened again has none.
@Component
public class EndingCaseJob {

    private static final Logger LOG = LoggerFactory.getLogger(EndingCaseJob.class);

    private final JdbcClient db;
    private final ClosedCases cases;
    private final RetentionSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingCaseJob(
            JdbcClient db,
            ClosedCases cases,
            RetentionSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job endingCaseDays(EndingCaseJob job) {
            return Job.daily(LocalTime.of(2, 40), "Days on which cases come to their end", job::run);
        }
    }

    /// One transaction a case, so that one that does not open keeps no other from its day.
    public void run(Actor system) {
        var numbers = transaction.execute(_ -> settings.on(system, LocalDate.now(clock)));
        var closed = transaction.execute(_ -> {
            var all = cases.all(system);
            db.sql("delete from rights.retention where not case_id = any(:closed::uuid[])")
                    .paramSource(RecordParameters.none()
                            .with("closed", all.stream().map(Closed::id).toList()))
                    .update();
            return all;
        });
        for (var one : closed) {
            try {
                transaction.executeWithoutResult(_ -> keep(system, one, numbers));
            } catch (InvariantViolation closedForGood) {
                LOG.error(
                        "The day on which {} comes to its end is not known: {}", one.ref(), closedForGood.getMessage());
            }
        }
    }

    private void keep(Actor system, Closed one, RetentionNumbers numbers) {
        var people = cases.people(system, one).stream()
                .map(person -> new RetentionDay.Person(person.born(), person.child()))
                .toList();
        var day = RetentionDay.of(one.openedOn(), one.closedOn(), people, numbers);
        db.sql("""
                insert into rights.retention (case_id, ref, organisation, closed_on, ends_on, why)
                values (:case, :ref, :organisation, :closed, :ends, :why)
                on conflict (case_id) do update
                   set closed_on = excluded.closed_on, ends_on = excluded.ends_on, why = excluded.why,
                       organisation = excluded.organisation
                 where (retention.closed_on, retention.ends_on, retention.why, retention.organisation)
                       is distinct from (excluded.closed_on, excluded.ends_on, excluded.why, excluded.organisation)
                """)
                .paramSource(RecordParameters.none()
                        .with("case", one.id())
                        .with("ref", one.ref())
                        .with("organisation", one.organisation())
                        .with("closed", one.closedOn())
                        .with("ends", day.on())
                        .with("why", day.why().name()))
                .update();
    }
}
