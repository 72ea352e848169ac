package waymark.training.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.CalendarProvider;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The workshops in somebody's calendar feed: those they have a place at, those they lead, and those of them
/// that were cancelled. The key of a place is that of the message by e-mail, so that no calendar shows it twice.
@Repository
@Transactional(readOnly = true)
class SessionCalendar implements CalendarProvider {

    private final JdbcClient db;

    SessionCalendar(JdbcClient db) {
        this.db = db;
    }

    /// Of somebody's place, in every calendar.
    static String key(UUID enrolment) {
        return "workshop-" + enrolment;
    }

    @Override
    public List<Day> days(Actor.Person actor, LocalDate from, LocalDate until) {
        return List.of();
    }

    @Override
    public List<Meeting> meetings(Actor.Person actor, LocalDate from, LocalDate until) {
        return db.sql("""
                select x.key, s.starts_at, cast(extract(epoch from s.ends_at - s.starts_at) / 60 as int) as minutes, s.title, s.place,
                       s.link as join, '/training/sessions/' || s.ref as path, x.revision + s.sequence as sequence,
                       s.state = 'CANCELLED' as cancelled
                  from training.session s
                  join (select e.session, 'workshop-' || e.id as key, e.version as revision
                          from training.enrolment e where e.person = :me and e.state = 'ENROLLED'
                        union all
                        select t.session, 'workshop-led-' || t.id, t.version
                          from training.session_trainer t where t.person = :me and t.ended_at is null) x on x.session = s.id
                 where s.starts_at >= :from and s.starts_at < :until
                 order by s.starts_at, x.key
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("from", from.atStartOfDay(Clocks.LONDON).toInstant())
                        .with("until", until.atStartOfDay(Clocks.LONDON).toInstant()))
                .query(RecordMapper.of(Meeting.class))
                .list();
    }
}
