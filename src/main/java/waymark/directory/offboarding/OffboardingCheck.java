package waymark.directory.offboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Every night: who has left and holds something all the same, because it came to them between the
/// recording and their last day, or they left before responsibilities were handed over. The lead of their
/// organisation is told on the first night and then every week, until somebody else has it.
@Component
class OffboardingCheck {

    private static final int WEEK = 7;

    private final PersonOffboarding offboarding;
    private final JdbcClient db;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OffboardingCheck(
            PersonOffboarding offboarding,
            JdbcClient db,
            AccessApi access,
            NoticeApi notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.offboarding = offboarding;
        this.db = db;
        this.access = access;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job whatLeaversStillHold(OffboardingCheck check) {
            return Job.daily(LocalTime.of(0, 40), "What leavers still hold", check::tell);
        }
    }

    void tell(Actor system) {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(_ -> gone(today).stream()
                .filter(gone -> ChronoUnit.DAYS.between(gone.lastDay(), today) % WEEK == 1)
                .forEach(gone -> tell(system, gone)));
    }

    /// Everybody whose last day was before today, the latest first.
    private List<Leaver> gone(LocalDate today) {
        return db.sql("""
                select id, ref, name, organisation, organisation_name, job_title, to_date
                  from directory_open.person
                 where to_date < :today
                 order by to_date desc, ref
                """)
                .param("today", today)
                .query((row, number) -> new Leaver(
                        RecordMapper.read(row, PersonSummary.class), row.getObject("to_date", LocalDate.class), true))
                .list();
    }

    private void tell(Actor system, Leaver gone) {
        int things = offboarding.held(system, gone).size();
        if (things > 0) {
            notices.tell(
                    system,
                    keepers(system, gone.person().organisation()),
                    "%s has left and still holds %s: hand over"
                            .formatted(gone.person().ref(), things == 1 ? "one thing" : things + " things"),
                    "/directory/people/" + gone.person().ref() + "/ending");
        }
    }

    private List<UUID> keepers(Actor system, String organisation) {
        var leads = access.holders(system, "organisation_lead", Scope.organisation(organisation));
        return leads.isEmpty() ? access.holders(system, "coordinator", Scope.PARTNERSHIP) : leads;
    }
}
