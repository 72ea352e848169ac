package waymark.cases.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.audit.Audit;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.jobs.Job;

/// Finds who is to be asked because they are nearly 18. The date of birth is sealed, so the job opens it with
/// the key of the case, and writes down the month of the prompt alone: a row with the day itself would say when
/// somebody was born. So people are prompted from the first day of the month in which the 100th day before the
/// birthday is.
@Component
class EighteenJob {

    private static final Logger LOG = LoggerFactory.getLogger(EighteenJob.class);

    private static final int AT_ONCE = 300;

    private record Child(UUID caseId, String ref, UUID owner, byte[] wrapped, UUID place, int version, byte[] sealed) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final ConsentNotifier notifier;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EighteenJob(
            JdbcClient db,
            CaseCipher cipher,
            ConsentNotifier notifier,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.notifier = notifier;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job nearlyEighteen(EighteenJob job) {
            return Job.daily(LocalTime.of(4, 40), "People who are nearly 18", job::run);
        }
    }

    /// A few hundred cases in each transaction, so that few keys are in memory at a time.
    void run(Actor system) {
        var month = LocalDate.now(clock).withDayOfMonth(1);
        var after = "";
        do {
            var from = after;
            after = Objects.requireNonNull(transaction.execute(_ -> prompt(system, from, month)));
        } while (!after.isEmpty());
    }

    /// @param after the reference of the last case of the transaction before
    /// @return the reference of the last case; empty where no more are left
    private String prompt(Actor system, String after, LocalDate month) {
        var children = children(after);
        for (var child : children) {
            var born = born(child);
            if (born != null && !month(born).isAfter(month)) {
                prompt(system, child, month);
            }
        }
        return children.size() < AT_ONCE ? "" : children.getLast().ref();
    }

    /// Null where it is not known; also where the case does not open, which keeps nobody else from being asked.
    private @Nullable LocalDate born(Child child) {
        var place = new Place("cases.person_in_case", child.place(), "sealed", child.version());
        try {
            cipher.know(child.caseId(), child.wrapped());
            return cipher.openRecord(child.caseId(), place, child.sealed(), PersonDetails.class)
                    .born();
        } catch (InvariantViolation shut) {
            LOG.error("Whether somebody is nearly 18 is not known: the case {} does not open", child.ref());
            return null;
        }
    }

    /// The month from which somebody who was born on that day is asked.
    static LocalDate month(LocalDate born) {
        return AgeGroup.eighteenOn(born).minusDays(AgeGroup.DAYS_BEFORE).withDayOfMonth(1);
    }

    private void prompt(Actor system, Child child, LocalDate month) {
        db.sql("insert into cases.eighteen (person_in_case, case_id, prompted_month) values (:person, :case, :month)")
                .param("person", child.place())
                .param("case", child.caseId())
                .param("month", month)
                .update();
        audit.changed(system, "prompt_at_eighteen", child.ref(), 0, List.of());
        notifier.eighteen(system, child.owner(), child.ref());
    }

    /// The people whom open cases are about that take the route of a child, and who were not prompted yet. Where the
    /// age is in doubt it has to be settled first, which changes the route.
    private List<Child> children(String after) {
        return db.sql("""
            select c.id, c.ref, c.owner, k.wrapped, p.id as place, p.version, p.sealed
              from cases.case_record c
              join cases.case_key k on k.case_id = c.id
              join cases.person_in_case p on p.case_id = c.id and p.main
             where c.state = 'open' and c.route = 'CHILD' and c.ref > :after
               and not exists (select from cases.eighteen e where e.person_in_case = p.id)
             order by c.ref limit :most
            """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, _) -> new Child(
                        row.getObject("id", UUID.class),
                        row.getString("ref"),
                        row.getObject("owner", UUID.class),
                        row.getBytes("wrapped"),
                        row.getObject("place", UUID.class),
                        row.getInt("version"),
                        row.getBytes("sealed")))
                .list();
    }
}
