package waymark.intelligence.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// The next visit of an engagement officer.
@Repository
@Transactional(readOnly = true)
class OutreachTasks implements TaskProvider {

    private static final int AHEAD = 21;

    private final JdbcClient db;
    private final Clock clock;

    OutreachTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select c.ref, c.name, c.next_on,
                       exists (select from intelligence.event_conflict x join intelligence.planned_visit v on v.id = x.visit
                                where v.community = c.id and v.state = 'PLANNED' and v.ends_at > now() and x.ended_at is null
                                  and x.acknowledged_at is null) as near
                  from intelligence.community c
                 where c.officer = :me and c.ended_on is null and c.next_on <= :soon
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("soon", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, number) -> new Task(
                        (row.getBoolean("near") ? "Speak with somebody before you visit " : "Visit ")
                                + row.getString("name"),
                        row.getBoolean("near") ? "Something else is planned nearby" : "The next outreach visit",
                        "/intelligence/outreach/" + row.getString("ref"),
                        row.getObject("next_on", LocalDate.class)))
                .list();
    }
}
