package waymark.system.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.CalendarProvider;
import waymark.web.TaskProvider;

/// Checks that are due, for who sees to them; those that nobody sees to, for administrators. The days are in
/// people's calendars.
@Repository
@Transactional(readOnly = true)
class YearlyCheckTasks implements TaskProvider, CalendarProvider {

    private static final int DAYS = 30;

    private static final String OWN = """
            select c.ref, c.title, c.next_on, c.owner is null as nobody, c.version
              from system.yearly_check c
             where c.ended_on is null and (c.owner = :me or c.owner is null) and c.next_on between :from and :until
             order by c.next_on, c.ref
            """;

    private final JdbcClient db;
    private final Clock clock;

    YearlyCheckTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql(OWN)
                .param("me", actor.id())
                .param("from", LocalDate.EPOCH)
                .param("until", LocalDate.now(clock).plusDays(DAYS))
                .query((row, _) -> new Task(
                        (row.getBoolean("nobody") ? "Name an owner: " : "Check: ") + row.getString("title"),
                        "Yearly check",
                        "/system/checks/" + row.getString("ref"),
                        row.getObject("next_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Day> days(Actor.Person actor, LocalDate from, LocalDate until) {
        return db.sql(OWN)
                .param("me", actor.id())
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Day(
                        "check-" + row.getString("ref"),
                        row.getObject("next_on", LocalDate.class),
                        "Check: " + row.getString("title"),
                        "/system/checks/" + row.getString("ref"),
                        false,
                        row.getInt("version")))
                .list();
    }
}
