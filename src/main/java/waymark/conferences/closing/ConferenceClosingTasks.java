package waymark.conferences.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// For those who run a forum: items to be reviewed, people who are not told the outcome yet, and what other areas
/// offer.
@Repository
@Transactional(readOnly = true)
class ConferenceClosingTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    ConferenceClosingTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.RUN_CONFERENCES)) {
            return List.of();
        }
        return db.sql("""
                with mine as materialized (
                  select s.forum from conferences.forum_staff s
                   where s.person = :me and s.from_day <= :today and coalesce(s.to_day >= :today, true))
                select 'review' as kind, i.ref, i.review_on as due
                  from conferences.item i
                 where i.forum in (select forum from mine) and i.state = 'HEARD' and i.review_on <= :until
                union all
                select 'tell', i.ref, i.tell_by
                  from conferences.item i
                 where i.forum in (select forum from mine) and i.state = 'CLOSED' and i.person_told = 'NOT_YET'
                union all
                select 'offer', t.item_ref, null
                  from conferences.transfer t
                 where t.to_forum in (select forum from mine) and t.state = 'OFFERED'
                 order by due, ref
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("today", LocalDate.now(clock))
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) -> {
                    var ref = new Ref(row.getString("ref"));
                    var due = row.getObject("due", LocalDate.class);
                    return switch (row.getString("kind")) {
                        case "review" ->
                            new Task(
                                    "Review %s".formatted(ref),
                                    "List it again, or close it",
                                    "/conferences/items/%s".formatted(ref),
                                    due);
                        case "tell" ->
                            new Task(
                                    "See that the person is told the outcome of %s".formatted(ref),
                                    "",
                                    "/conferences/items/%s/closing/telling".formatted(ref),
                                    due);
                        default ->
                            new Task(
                                    "Accept or decline %s".formatted(ref),
                                    "Another area offers it",
                                    OfferedItemsController.PATH,
                                    due);
                    };
                })
                .list();
    }
}
