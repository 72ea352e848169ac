package waymark.intelligence.operations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.CalendarProvider;
import waymark.web.sql.RecordMapper;

/// The first days of weeks of action, in the calendars of those who plan. Operations never are: a calendar is read on
/// telephones that Waymark does not know.
@Repository
@Transactional(readOnly = true)
class ActionWeekCalendar implements CalendarProvider {

    private final JdbcClient db;

    ActionWeekCalendar(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Day> days(Actor.Person actor, LocalDate from, LocalDate until) {
        return db.sql("""
                select 'action-week-' || w.ref as key, w.first_day as day, w.name || ' begins' as title,
                       '/intelligence/operations/weeks' as path, false as board, w.version as revision
                  from intelligence.action_week w
                 where w.first_day >= :from and w.first_day < :until order by w.first_day, w.ref
                """)
                .param("from", from)
                .param("until", until)
                .query(RecordMapper.of(Day.class))
                .list();
    }
}
