package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Requests from the police that are to be answered, for the people who work on the case, and counselling notes that
/// wait for a second person, for its members who supervise. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class PoliceRequestTasks implements TaskProvider {

    private final JdbcClient db;

    PoliceRequestTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
            with open as materialized (
              select r.id, r.ref, r.case_id, r.answer_by, c.ref as case_ref
                from sharing.police_request r
                join cases_open.case_file c on c.id = r.case_id
               where r.state = 'OPEN')
            select 'answer' as kind, case_ref, ref, answer_by from open where cases.works(case_id)
            union all
            select 'second', o.case_ref, o.ref, o.answer_by
              from open o
              join sharing.police_request_part p on p.request = o.id and p.decision = 'PROPOSED' and p.decided_by <> :me
             where :supervises and cases.belongs(o.case_id) and not exists (
               select from sharing.counselling_decision s where s.part = p.id and s.part_version = p.version)
            """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("supervises", actor.may(Permission.SUPERVISE_CASES)))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var path = "/cases/%s/police-requests/%s".formatted(row.getString("case_ref"), ref);
                    var by = row.getObject("answer_by", LocalDate.class);
                    return row.getString("kind").equals("answer")
                            ? new Task(
                                    "Answer police request %s".formatted(ref), "The police ask for records", path, by)
                            : new Task(
                                    "Decide about counselling notes in %s".formatted(ref),
                                    "They are given only where a second person agrees",
                                    path,
                                    by);
                })
                .list();
    }
}
