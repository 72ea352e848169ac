package waymark.pathways.policy;

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
import waymark.web.sql.RecordMapper;

/// Tasks on the home page from policy changes: the items that a person owns; and, for those who record
/// changes, overdue items of others and changes that list nothing yet.
@Component
@Order(61)
class PolicyTasks implements TaskProvider {

    /// More items than this of one change become one task.
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
            @Nullable String affected,
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
                select 'mine' as kind, c.ref as change, c.title, cast(i.id as text) as item, i.title as affected,
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
                .query(RecordMapper.of(Row.class))
                .list();
    }

    private static Task watched(Row row) {
        return row.kind().equals("late")
                ? new Task(
                        "Check why %d %s of “%s” %s overdue"
                                .formatted(
                                        row.count(),
                                        row.count() == 1 ? "item" : "items",
                                        row.title(),
                                        row.count() == 1 ? "is" : "are"),
                        "The owners have not closed them",
                        "/policy-changes/" + row.change(),
                        row.due())
                : new Task(
                        "Choose what “%s” affects".formatted(row.title()),
                        "The policy change is recorded and lists nothing yet",
                        "/policy-changes/" + row.change() + "/items",
                        null);
    }

    private static List<Task> few(List<Row> rows) {
        return rows.size() <= LINES
                ? rows.stream().map(PolicyTasks::one).toList()
                : List.of(new Task(
                        "Update %d items in “%s”"
                                .formatted(rows.size(), rows.getFirst().title()),
                        "The first is “%s”".formatted(rows.getFirst().affected()),
                        "/policy-changes/" + rows.getFirst().change(),
                        rows.getFirst().due()));
    }

    private static Task one(Row row) {
        return new Task(
                (row.edition() > 0
                                ? "Close “%s” in the policy change “%s”"
                                : "Bring “%s” in line with the policy change “%s”")
                        .formatted(row.affected(), row.title()),
                row.edition() > 0
                        ? "Edition %d is in force since the change".formatted(row.edition())
                        : "Write a new edition, or say why nothing is needed",
                "/policy-changes/%s/items/%s".formatted(row.change(), row.item()),
                row.due());
    }
}
