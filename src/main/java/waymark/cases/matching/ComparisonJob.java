package waymark.cases.matching;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;

/// Compares people whose details were written with those of other cases, a minute later and as the system: the
/// request that wrote them does the same whether or not somebody is known. The caseworker who was there first
/// is asked to compare. The one whose details found the other is told nothing, so that nobody learns by
/// entering a name that the person is known.
@Component
class ComparisonJob {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_FILED = 25;

    /// A name that sounds like so many others says nothing without a year of birth.
    private static final int COMMON = 10;

    private record Due(UUID id, UUID personInCase) {}

    private record Match(UUID caseId, UUID personInCase, Ref caseRef, UUID laterCase, boolean sure) {}

    private final JdbcClient db;
    private final Audit audit;
    private final ComparisonNotifier notifier;
    private final Clock clock;

    ComparisonJob(JdbcClient db, Audit audit, ComparisonNotifier notifier, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job comparePeopleInCases(ComparisonJob job) {
            return Job.every(Duration.ofMinutes(1), "The same person in two cases", job::run);
        }
    }

    /// In the order in which they were written: of two that are new, the first was there before the second.
    @Transactional
    public void run(Actor system) {
        var due = db.sql("select id, person_in_case from cases.comparison_due order by at, id limit 200")
                .query((row, _) ->
                        new Due(row.getObject("id", UUID.class), row.getObject("person_in_case", UUID.class)))
                .list();
        for (var one : due) {
            compare(system, one.personInCase());
            db.sql("delete from cases.comparison_due where id = :id")
                    .param("id", one.id())
                    .update();
        }
    }

    private void compare(Actor system, UUID person) {
        var matches = db.sql("""
                select o.case_id, o.person_in_case, r.ref, t.case_id as later_case,
                       bool_or(o.kind <> 'name') as sure
                  from cases.blind_token t
                  join cases.blind_token o on o.token = t.token and o.kind = t.kind and o.case_id <> t.case_id
                  join cases.case_record r on r.id = o.case_id
                 where t.person_in_case = :person and t.kind <> 'word'
                   and not exists (select from cases.comparison_due d where d.person_in_case = o.person_in_case)
                   and not exists (
                     select from cases.comparison c
                      where least(c.earlier_person, c.later_person) = least(o.person_in_case, :person)
                        and greatest(c.earlier_person, c.later_person) = greatest(o.person_in_case, :person))
                   and not exists (
                     select from cases.dependant d join cases.case_record x on x.ref = d.own_case
                      where d.person_in_case = :person and x.id = o.case_id
                         or d.person_in_case = o.person_in_case and x.id = t.case_id)
                 group by o.case_id, o.person_in_case, r.ref, t.case_id
                having bool_or(o.kind <> 'name')
                    or not exists (select from cases.blind_token y where y.person_in_case = :person and y.kind = 'name_year')
                    or not exists (select from cases.blind_token y
                                    where y.person_in_case = o.person_in_case and y.kind = 'name_year')
                 order by sure desc, count(*) desc, o.person_in_case
                 limit :most
                """)
                .paramSource(RecordParameters.none().with("person", person).with("most", MOST_FILED))
                .query((row, _) -> new Match(
                        row.getObject("case_id", UUID.class),
                        row.getObject("person_in_case", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getObject("later_case", UUID.class),
                        row.getBoolean("sure")))
                .list();
        boolean common = matches.stream().filter(match -> !match.sure()).count() > COMMON;
        matches.stream().filter(match -> match.sure() || !common).forEach(match -> file(system, person, match));
    }

    private void file(Actor system, UUID person, Match match) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("CM", RANDOM);
        var today = LocalDate.now(clock);
        db.sql("""
                insert into cases.comparison (id, ref, earlier_case, earlier_person, later_case, later_person, found_on)
                values (:id, :ref, :case, :person, :laterCase, :later, :today)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("ref", ref)
                        .with("case", match.caseId())
                        .with("person", match.personInCase())
                        .with("laterCase", match.laterCase())
                        .with("later", person)
                        .with("today", today))
                .update();
        side(id, ref, match.caseId(), match.personInCase(), match.laterCase(), true, today);
        side(id, ref, match.laterCase(), person, match.caseId(), false, today);
        audit.changed(system, "file_comparison", ref.value(), 0, List.of());
        notifier.tell(
                system,
                match.caseId(),
                match.caseRef(),
                match.laterCase(),
                ref,
                "Another case may be about a person in one of yours: please compare, %s");
    }

    private void side(
            UUID comparison, Ref ref, UUID caseId, UUID person, UUID other, boolean earlier, LocalDate today) {
        db.sql("""
                insert into cases.comparison_side (id, comparison, ref, case_id, person_in_case, earlier, other_organisation,
                                                   other_contact, found_on, told)
                select :id, :comparison, :ref, :case, :person, :earlier, coalesce(o.name, r.organisation), r.owner_name,
                       :today, :earlier
                  from cases.case_record r
                  left join directory_open.organisation o on o.code = r.organisation
                 where r.id = :other
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("comparison", comparison)
                        .with("ref", ref)
                        .with("case", caseId)
                        .with("person", person)
                        .with("other", other)
                        .with("earlier", earlier)
                        .with("today", today))
                .update();
    }
}
