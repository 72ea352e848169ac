package waymark.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// What waits for those who write for an organisation: duties to assess, evidence that is over, and reviews of
/// peers.
@Repository
@Transactional(readOnly = true)
class AssuranceTasks implements TaskProvider {

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient db;
    private final Clock clock;

    AssuranceTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                with mine as materialized (
                  select o.code, o.name from directory_open.organisation o
                   where o.code = :own and (select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(o.code))
                select 'assess' as kind, m.name, '/duties/organisations/' || m.code as path, count(*) as number,
                       min(a.due) as due
                  from mine m
                  join assurance.assessment a on a.organisation = m.code and a.due <= :soon
                  join assurance.duty d on d.code = a.duty and coalesce(d.to_date >= :today, true)
                 group by m.code, m.name
                union all
                select 'renew', m.name, '/duties/organisations/' || m.code, count(distinct e.assessment), min(e.expires)
                  from mine m
                  join assurance.evidence e on e.organisation = m.code and e.withdrawn_on is null and e.expires < :today
                 group by m.code, m.name
                union all
                select 'review', coalesce(o.name, r.organisation), '/duties/reviews/' || r.ref, 1, r.due
                  from mine m
                  join assurance.review r on r.reviewer = m.code and r.state = 'ASKED'
                  left join directory_open.organisation o on o.code = r.organisation
                 where (select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || r.reviewer]
                """)
                .paramSource(RecordParameters.none()
                        .with("own", actor.organisation())
                        .with("today", LocalDate.now(clock))
                        .with("soon", LocalDate.now(clock).plusDays(DAYS_AHEAD)))
                .query(AssuranceTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var path = row.getString("path");
        var due = row.getObject("due", LocalDate.class);
        int count = row.getInt("number");
        return switch (row.getString("kind")) {
            case "assess" ->
                new Task(
                        count == 1 ? "Assess 1 duty of " + name : "Assess %d duties of %s".formatted(count, name),
                        "Once a year, or when something changes",
                        path,
                        due);
            case "renew" ->
                new Task(
                        "Renew the evidence of " + name,
                        count == 1
                                ? "1 judgement rests on evidence that is out of date"
                                : count + " judgements rest on evidence that is out of date",
                        path,
                        due);
            default -> new Task("Review the duties of " + name, "Your organisation is asked as a peer", path, due);
        };
    }
}
