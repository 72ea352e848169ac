package waymark.intelligence.tasking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;

/// What waits about questions of officers: an answer, for the lead of each organisation that is asked or whoever of
/// it has the role; and for officers, a question whose day has passed.
@Repository
@Transactional(readOnly = true)
class RequirementTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    RequirementTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select 'answer' as what, r.ref, r.title, r.due_on
                  from intelligence.requirement r
                  join intelligence.requirement_asked a on a.requirement = r.id and a.organisation = :organisation
                 where r.state = 'OPEN'
                   and (a.role = '' and :lead or a.role = any ((select intelligence.my_roles())::text[]))
                   and not exists (select from intelligence.requirement_answer x
                                    where x.requirement = r.id and x.organisation = a.organisation)
                union all
                select 'close', r.ref, r.title, r.due_on from intelligence.requirement r
                 where r.state = 'OPEN' and r.due_on < :today and :officer and r.unit = :organisation
                """)
                .param("organisation", actor.organisation())
                .param("lead", actor.is("organisation_lead"))
                .param("officer", actor.may(Permission.HANDLE_INTELLIGENCE, Scope.organisation(actor.organisation())))
                .param("today", LocalDate.now(clock))
                .query((row, _) -> {
                    boolean answer = row.getString("what").equals("answer");
                    return new Task(
                            answer
                                    ? "Answer the intelligence requirement: " + row.getString("title")
                                    : "Remind partners or close the question: " + row.getString("title"),
                            answer ? "“Nothing known” is an answer" : "Its day has passed",
                            "/intelligence/requirements/" + row.getString("ref"),
                            row.getObject("due_on", LocalDate.class));
                })
                .list();
    }
}
