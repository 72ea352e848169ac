package waymark.support.plancopy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Tells people of what was said on a telephone, where nobody is signed in who could: those who work on the case of
/// an answer, and those who answer complaints. Takes away what a code opened once its last day is over.
@Component
class PlanCopyJob {

    private record Told(UUID caseId, String ref) {}

    /// @param shut who has a conflict of interest with its case, or works on it
    /// @param allShut true where that is so of all of the organisation
    private record Complained(UUID id, String ref, String organisation, List<UUID> shut, boolean allShut) {}

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
        var people = new LinkedHashMap<Told, Set<UUID>>();
        db.sql("""
                select distinct w.case_id, w.ref, w.person
                  from support.copy_response r
                  join cases_open.working_member w on w.case_id = r.case_id
                 where not r.told
                """).query(row -> {
            people.computeIfAbsent(
                            new Told(row.getObject("case_id", UUID.class), row.getString("ref")),
                            _ -> new LinkedHashSet<>())
                    .add(row.getObject("person", UUID.class));
        });
        people.forEach((one, workers) -> {
            notices.tell(
                    system,
                    workers,
                    "The person answered about their plan in case %s".formatted(one.ref()),
                    "/cases/%s/plan-copy".formatted(one.ref()));
            db.sql("update support.copy_response set told = true where case_id = :case and not told")
                    .param("case", one.caseId())
                    .update();
        });
    }

    private void complaints(Actor system) {
        var untold = db.sql("""
                select p.id, p.ref, p.organisation,
                       array(select x.person from cases_open.conflict x
                              where x.case_id = p.case_id and x.person is not null
                              union
                             select w.person from cases_open.working_member w where w.case_id = p.case_id) as shut,
                       exists (select from cases_open.conflict x
                                where x.case_id = p.case_id and x.organisation = p.organisation)
                       or exists (select from cases_open.working_organisation w
                                   where w.case_id = p.case_id and w.organisation = p.organisation) as all_shut
                  from support.complaint p where not p.told
                """).query(RecordMapper.of(Complained.class)).list();
        for (var one : untold) {
            tell(system, one);
            db.sql("update support.complaint set told = true where id = :id")
                    .param("id", one.id())
                    .update();
        }
    }

    /// Tells those who may answer it; where there is nobody, those who see to it that somebody may. Whoever works
    /// on the case cannot answer, and is not told of what its person may have kept from them.
    private void tell(Actor system, Complained one) {
        var usable = Set.copyOf(access.holding(system, Permission.SUPERVISE_CASES));
        var answering = access.holders(system, "casework_manager", Scope.organisation(one.organisation())).stream()
                .filter(person ->
                        usable.contains(person) && !one.allShut() && !one.shut().contains(person))
                .toList();
        if (answering.isEmpty()) {
            notices.tell(
                    system,
                    access.holders(system, "information_governance", Scope.PARTNERSHIP),
                    "Nobody may answer the complaint %s: another casework manager is needed at %s"
                            .formatted(one.ref(), one.organisation()),
                    "/");
        } else {
            notices.tell(
                    system,
                    answering,
                    "There is a complaint to acknowledge: %s".formatted(one.ref()),
                    "/complaints/" + one.ref());
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
