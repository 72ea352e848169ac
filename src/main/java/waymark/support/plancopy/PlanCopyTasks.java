package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// What people said to their plans that nobody has read, for those who work on the case; complaints that are to be
/// acknowledged, answered or closed, for those who answer them. By reference alone.
@Repository
@Transactional(readOnly = true)
class PlanCopyTasks implements TaskProvider {

    private static final String COMPLAINT = "complaint";

    private final JdbcClient db;

    PlanCopyTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select 'said' as kind, c.ref, '' as state, min(r.said_on) as since, 0 as acknowledge_days, 0 as answer_days
                  from support.copy_response r
                  join (select distinct case_id, ref from cases_open.working_member where person = :me and state = 'open') c
                    on c.case_id = r.case_id
                 where r.seen_on is null
                 group by c.ref
                union all
                select 'complaint', p.ref, p.state, p.received_on, u.acknowledge_days, u.answer_days
                  from support.complaint p
                  join lateral (select acknowledge_days, answer_days from support.complaint_rule
                                 where from_day <= p.received_on order by from_day desc limit 1) u on true
                 where p.state <> 'closed' and %s and not cases.works(p.case_id)
                """.formatted(Complaints.ANSWERABLE))
                .param("me", actor.id())
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var since = row.getObject("since", LocalDate.class);
                    if (!row.getString("kind").equals(COMPLAINT)) {
                        return new Task(
                                "Read what the person said about their plan in case " + ref,
                                "They answered on their telephone",
                                "/cases/%s/plan-copy".formatted(ref),
                                since.plusDays(1));
                    }
                    var state = ComplaintState.of(row.getString("state"));
                    var rule = new Complaint.Rule(row.getInt("acknowledge_days"), row.getInt("answer_days"));
                    return new Task(
                            "%s the complaint %s"
                                    .formatted(
                                            switch (state) {
                                                case RECEIVED -> "Acknowledge";
                                                case ACKNOWLEDGED -> "Answer";
                                                case ANSWERED, CLOSED -> "Close";
                                            },
                                            ref),
                            "A person complained about what is done for them",
                            "/complaints/" + ref,
                            Complaint.due(state, since, rule));
                })
                .list();
    }
}
