package waymark.meetings.invitations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.meetings.Slot;
import waymark.web.CalendarProvider;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The meetings in somebody's calendar feed: those they are invited to, and those of them that were cancelled.
/// Their key is that of the invitation by e-mail, so that no calendar shows them twice.
@Repository
@Transactional(readOnly = true)
class MeetingCalendar implements CalendarProvider {

    private final JdbcClient db;

    MeetingCalendar(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Day> days(Actor.Person actor, LocalDate from, LocalDate until) {
        return List.of();
    }

    @Override
    public List<Meeting> meetings(Actor.Person actor, LocalDate from, LocalDate until) {
        return db.sql("""
                select m.ref as key, m.starts_at, m.minutes, g.name as title, m.place, m.link as join, '/meetings/' || m.ref as path,
                       l.sequence, m.state = 'cancelled' as cancelled
                  from meetings.invitation_mail l
                  join meetings.meeting m on m.ref = l.meeting
                  join directory_open.group_ g on g.code = m.group_code
                 where l.person = :me and (l.method = 'request' or m.state = 'cancelled')
                   and m.starts_at >= :from and m.starts_at < :until
                 order by m.starts_at, m.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("from", Slot.at(from, LocalTime.MIDNIGHT))
                        .with("until", Slot.at(until, LocalTime.MIDNIGHT)))
                .query(RecordMapper.of(Meeting.class))
                .list();
    }
}
