package waymark.support.plancopy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;

/// Tells people of what was said on a telephone, where nobody is signed in who could: those who work on the case of
/// an answer, and those who answer complaints. Takes away what a code opened once its last day is over.
@Component
class PlanCopyJob {

    private record Said(UUID caseId, String ref, UUID owner) {}

    private record Complained(UUID id, String ref, String organisation) {}

    private final JdbcClient db;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Audit audit;
    private final Clock clock;

    PlanCopyJob(JdbcClient db, NoticeApi notices, AccessApi access, Audit audit, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job planAnswers(PlanCopyJob job) {
            return Job.every(Duration.ofMinutes(5), "Answers to plans", job::run);
        }
    }

    @Transactional
    public void run(Actor system) {
        answers(system);
        complaints(system);
        expire(system);
    }

    private void answers(Actor system) {
        var today = LocalDate.now(clock);
        var untold = db.sql("""
                select distinct c.id, c.ref, c.owner
                  from support.copy_response r
                  join cases.case_record c on c.id = r.case_id
                 where not r.told
                """)
                .query((row, _) -> new Said(
                        row.getObject("id", UUID.class), row.getString("ref"), row.getObject("owner", UUID.class)))
                .list();
        for (var one : untold) {
            var people = new LinkedHashSet<UUID>(List.of(one.owner()));
            people.addAll(db.sql("""
                    select person from cases.member
                     where case_id = :case and person is not null and capacity = 'worker' and ended_at is null
                       and from_day <= :today and coalesce(until_day >= :today, true)
                    """)
                    .paramSource(
                            RecordParameters.none().with("case", one.caseId()).with("today", today))
                    .query((row, _) -> row.getObject("person", UUID.class))
                    .list());
            notices.tell(
                    system,
                    people,
                    "In the case %s the person said something to their plan".formatted(one.ref()),
                    "/cases/%s/plan-copy".formatted(one.ref()));
            db.sql("update support.copy_response set told = true where case_id = :case and not told")
                    .param("case", one.caseId())
                    .update();
        }
    }

    private void complaints(Actor system) {
        var untold = db.sql("select id, ref, organisation from support.complaint where not told")
                .query((row, _) -> new Complained(
                        row.getObject("id", UUID.class), row.getString("ref"), row.getString("organisation")))
                .list();
        for (var one : untold) {
            notices.tell(
                    system,
                    access.holders(system, "casework_manager", Scope.organisation(one.organisation())),
                    "There is a complaint to acknowledge: %s".formatted(one.ref()),
                    "/complaints/" + one.ref());
            db.sql("update support.complaint set told = true where id = :id")
                    .param("id", one.id())
                    .update();
        }
    }

    private void expire(Actor system) {
        int changed = db.sql("""
                update support.plan_copy set lookup = null, content = null, reader = null, version = version + 1
                 where lookup is not null and phone_until < :today
                """).param("today", LocalDate.now(clock)).update();
        if (changed > 0) {
            audit.changed(system, "end_codes_of_plan_copies", "plan-copies", 0, List.of("code"));
        }
    }
}
