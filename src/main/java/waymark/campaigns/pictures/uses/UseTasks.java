package waymark.campaigns.pictures.uses;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;
import static waymark.kernel.Permission.KEEP_PICTURES;

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

/// Pictures that have to be taken away, for whoever uses them; what waits in the library, for those who keep it; and
/// agreements that come to their end, for those who may ask the people shown.
@Repository
@Transactional(readOnly = true)
class UseTasks implements TaskProvider {

    /// How many days before the last one it is asked whether it goes on.
    private static final int AHEAD = 90;

    private final JdbcClient db;
    private final Clock clock;

    UseTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return db.sql("""
                select 'away' as kind, p.ref, u.what as more, '/pictures/' || p.ref || '/uses/' || u.id as path, null::date as due
                  from campaigns.picture_use u join campaigns.picture p on p.id = u.picture
                 where u.person = :me and u.recalled_at is not null and u.ended_on is null
                union all
                select 'follow', p.ref, count(*)::text, '/pictures/' || p.ref, null
                  from campaigns.picture_use u join campaigns.picture p on p.id = u.picture
                 where :keeps and u.recalled_at is not null and u.ended_on is null and u.person is distinct from :me
                 group by p.ref
                union all
                select case when p.held_at is not null then 'held' else 'review' end, p.ref, p.title, '/pictures/' || p.ref, null
                  from campaigns.picture p
                 where :keeps and (p.state = 'REVIEW' or (p.state = 'PUBLISHED' and p.held_at is not null))
                union all
                select case when :keeps then 'ends' else 'ask' end, p.ref, p.title,
                       case when :keeps then '/pictures/' || p.ref else '/pictures/people' end, p.usable_until
                  from campaigns.picture p
                 where p.state = 'PUBLISHED' and p.usable_until <= :until and (:keeps or (:contacts and p.people = 'REAL'))
                """)
                .param("me", actor.id())
                .param("keeps", actor.may(KEEP_PICTURES))
                .param("contacts", actor.may(CONTACT_PEOPLE_SHOWN))
                .param("until", today.plusDays(AHEAD))
                .query(UseTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        var more = row.getString("more");
        var path = row.getString("path");
        return switch (row.getString("kind")) {
            case "away" -> Task.bad("Recalled", "Remove picture " + ref + " everywhere and confirm it", more, path);
            case "follow" ->
                new Task(
                        "Follow up the recall of the picture " + ref,
                        more.equals("1") ? "1 use is not confirmed" : more + " uses are not confirmed",
                        path,
                        null);
            case "held" -> Task.bad("Stopped", "Decide whether the picture " + ref + " may be used again", more, path);
            case "review" -> new Task("Have the panel look at the picture " + ref, more, path, null);
            case "ends" ->
                new Task(
                        "The right to use the picture " + ref + " ends",
                        more,
                        path,
                        row.getObject("due", LocalDate.class));
            default ->
                new Task(
                        "Ask the people in the picture " + ref + " whether it goes on",
                        "What they agreed to ends",
                        path,
                        row.getObject("due", LocalDate.class));
        };
    }
}
