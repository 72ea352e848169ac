package waymark.pathways.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// What policy changes ask of a person: the things that are theirs to see to; and, of whoever records the changes, what
/// others are late with and what is recorded but lists nothing yet.
@Component
@Order(61)
class PolicyTasks implements TaskProvider {

    /// More than this of one change are told as one line.
    private static final int LINES = 3;

    private final JdbcClient db;
    private final Clock clock;

    PolicyTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param edition number of an edition in force since the change, or 0
    /// @param count of things, where they are counted
    private record Row(
            String kind,
            String change,
            String title,
            @Nullable String item,
            @Nullable String touched,
            int edition,
            int count,
            @Nullable LocalDate due) {}

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var mine = new LinkedHashMap<String, List<Row>>();
        var tasks = new ArrayList<Task>();
        for (var row : rows(actor)) {
            if (row.kind().equals("mine")) {
                mine.computeIfAbsent(row.change(), _ -> new ArrayList<>()).add(row);
            } else {
                tasks.add(watched(row));
            }
        }
        mine.values().forEach(rows -> tasks.addAll(few(rows)));
        return tasks;
    }

    private List<Row> rows(Actor.Person actor) {
        return db.sql("""
                select 'mine' as kind, c.ref, c.title, cast(i.id as text) as item, i.title as touched,
                       coalesce(f.number, 0) as edition, 1 as count, i.due
                  from pathways.policy_item i
                  join pathways.policy_change c on c.ref = i.change
                  left join pathways.edition f
                    on f.pathway = i.pathway and f.state = 'published'
                   and f.published_on >= least(c.holds_from, c.recorded_on)
                 where i.owner = :me and i.state = 'to_do'
                union all
                select 'late', c.ref, c.title, null, null, 0, count(*), min(i.due)
                  from pathways.policy_item i
                  join pathways.policy_change c on c.ref = i.change
                 where :recorder and i.owner <> :me and i.state = 'to_do' and i.due < :today
                 group by c.ref
                union all
                select 'empty', c.ref, c.title, null, null, 0, 0, null
                  from pathways.policy_change c
                 where :recorder and not exists (select from pathways.policy_item i where i.change = c.ref)
                 order by 8, 5
                """)
                .param("me", actor.id())
                .param("recorder", PolicyChangesController.recorder(actor))
                .param("today", LocalDate.now(clock))
                .query(PolicyTasks::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getString("ref"),
                row.getString("title"),
                row.getString("item"),
                row.getString("touched"),
                row.getInt("edition"),
                row.getInt("count"),
                row.getObject("due", LocalDate.class));
    }

    private static Task watched(Row row) {
        return row.kind().equals("late")
                ? new Task(
                        "See why %d %s of “%s” %s late"
                                .formatted(
                                        row.count(),
                                        row.count() == 1 ? "thing" : "things",
                                        row.title(),
                                        row.count() == 1 ? "is" : "are"),
                        "Others were to follow the policy change",
                        "/policy-changes/" + row.change(),
                        row.due())
                : new Task(
                        "Choose what “%s” touches".formatted(row.title()),
                        "The policy change is recorded and lists nothing yet",
                        "/policy-changes/" + row.change() + "/items",
                        null);
    }

    private static List<Task> few(List<Row> rows) {
        return rows.size() <= LINES
                ? rows.stream().map(PolicyTasks::one).toList()
                : List.of(new Task(
                        "See to %d things that “%s” touches"
                                .formatted(rows.size(), rows.getFirst().title()),
                        "The first is “%s”".formatted(rows.getFirst().touched()),
                        "/policy-changes/" + rows.getFirst().change(),
                        rows.getFirst().due()));
    }

    private static Task one(Row row) {
        return new Task(
                (row.edition() > 0
                                ? "Close “%s” in the policy change “%s”"
                                : "See that “%s” follows the policy change “%s”")
                        .formatted(row.touched(), row.title()),
                row.edition() > 0
                        ? "Edition %d is in force since the change".formatted(row.edition())
                        : "Write a new edition, or say why nothing is needed",
                "/policy-changes/%s/items/%s".formatted(row.change(), row.item()),
                row.due());
    }
}
