package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// For those who run a forum: items that were heard and whose minutes nobody has sent, also where they are
/// closed since.
@Repository
@Transactional(readOnly = true)
class MinutesTasks implements TaskProvider {

    /// Days after its closing for which an item is asked about.
    private static final int CLOSED = 90;

    private final JdbcClient db;
    private final Clock clock;

    MinutesTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(RUN_CONFERENCES)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return db.sql("""
                with run as materialized (
                  select distinct f.code, f.name, f.minutes_days
                    from conferences.forum_staff s join conferences.forum f on f.code = s.forum
                   where s.person = :me and s.from_day <= :today and coalesce(s.to_day >= :today, true))
                select i.ref, r.name, r.minutes_days, m.starts_at
                  from run r
                  join conferences.item i on i.forum = r.code and (i.state <> 'CLOSED' or i.closed_on >= :since)
                  join conferences.hearing h on h.item = i.id and h.state = 'HEARD'
                  join meetings_open.meeting m on m.ref = h.meeting
                 where not exists (select from conferences.minutes_sent t where t.hearing = h.id)
                 order by m.starts_at, i.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("today", today)
                        .with("since", today.minusDays(CLOSED)))
                .query((row, _) -> new Task(
                        "Send the minutes of %s".formatted(row.getString("ref")),
                        row.getString("name"),
                        "/conferences/items/%s/minutes".formatted(row.getString("ref")),
                        WorkingDays.after(
                                LocalDate.ofInstant(
                                        row.getTimestamp("starts_at").toInstant(), Clocks.LONDON),
                                row.getInt("minutes_days"))))
                .list();
    }
}
