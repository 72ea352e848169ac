package waymark.meetings.papers;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.Dates;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Papers that are to be sent within a week, for who runs the meeting.
@Repository
@Transactional(readOnly = true)
class PapersTasks implements TaskProvider {

    private static final int SOON = 7;

    private final JdbcClient db;
    private final Clock clock;

    PapersTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select m.ref, g.name, (m.starts_at at time zone 'Europe/London')::date as day,
                       (m.starts_at at time zone 'Europe/London')::date - coalesce(s.papers_days, 7) as due
                  from meetings.meeting m
                  join directory_open.group_ g on g.code = m.group_code
                  left join meetings.group_setting s on s.group_code = m.group_code
                 where m.state = 'planned' and m.papers_sent_at is null and (:all or m.area = any (:areas))
                   and m.starts_at > :now
                   and (m.starts_at at time zone 'Europe/London')::date - coalesce(s.papers_days, 7) <= :soon
                 order by m.starts_at, m.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("all", actor.may(RUN_MEETINGS, Scope.PARTNERSHIP))
                        .with("areas", actor.areas(RUN_MEETINGS))
                        .with("soon", LocalDate.now(clock).plusDays(SOON))
                        .with("now", clock.instant()))
                .query((row, _) -> new Task(
                        "Send the papers: %s, %s"
                                .formatted(
                                        row.getString("name"),
                                        Dates.day(row.getObject("day", LocalDate.class), Locale.UK)),
                        "Agenda and documents for those who are expected",
                        "/meetings/%s/papers".formatted(row.getString("ref")),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
