package waymark.pathways.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.pathways.PolicyTerms;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.pathways.policy.PolicyItem.Outcome;
import waymark.strategy.StrategyApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reads the policy changes and their items.
@Repository
@Transactional(readOnly = true)
class PolicyChanges {

    private static final String CHANGE = """
            select c.ref, c.version, c.title, c.source, c.source_version, c.holds_from, c.what, c.link, c.recorded_on,
                   c.recorded_by
              from pathways.policy_change c
            """;

    private static final String ITEM = """
            select i.id, i.change, i.version, i.kind, coalesce(i.pathway, i.action) as affected, i.area, i.title, i.owner,
                   i.owner_name, i.due, i.state, i.because, i.done_edition, i.done_on, i.closed_on, i.closed_by,
                   f.number as in_force, f.published_on, o.number as open, o.state as open_state
              from pathways.policy_item i
              left join pathways.edition f on f.pathway = i.pathway and f.state = 'published'
              left join pathways.edition o on o.pathway = i.pathway and o.state in ('draft', 'in_review')
            """;

    private final JdbcClient db;
    private final History history;
    private final StrategyApi strategy;
    private final Clock clock;

    PolicyChanges(JdbcClient db, History history, StrategyApi strategy, Clock clock) {
        this.db = db;
        this.history = history;
        this.strategy = strategy;
        this.clock = clock;
    }

    PolicyChange get(Ref ref) {
        return db.sql(CHANGE + "where c.ref = :ref")
                .param("ref", ref.value())
                .query(PolicyChanges::change)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The open ones first, the latest first among them.
    List<PolicyLine> lines() {
        return db.sql("""
                select c.ref, c.version, c.title, c.source, c.source_version, c.holds_from, c.what, c.link, c.recorded_on,
                       c.recorded_by, count(i.id) as items, count(i.id) filter (where i.state = 'to_do') as to_do,
                       count(i.id) filter (where i.state = 'to_do' and i.due < :today) as overdue,
                       min(i.due) filter (where i.state = 'to_do') as next
                  from pathways.policy_change c
                  left join pathways.policy_item i on i.change = c.ref
                 group by c.ref
                 order by count(i.id) > 0 and count(i.id) filter (where i.state = 'to_do') = 0, c.holds_from desc, c.ref desc
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new PolicyLine(
                        change(row, number),
                        row.getInt("items"),
                        row.getInt("to_do"),
                        row.getInt("overdue"),
                        row.getObject("next", LocalDate.class)))
                .list();
    }

    /// What it touches: what is to do first, the soonest first.
    List<ItemLine> items(Actor actor, Ref change) {
        var lines = db.sql(ITEM
                        + "where i.change = :change order by i.state <> 'to_do', i.due, i.title, i.area nulls first")
                .param("change", change.value())
                .query(PolicyChanges::line)
                .list();
        return lines.stream().noneMatch(PolicyChanges::action) ? lines : progressed(actor, lines);
    }

    /// @throws NotFound where the change has no such item
    ItemLine item(Actor actor, Ref change, UUID id) {
        var line = db.sql(ITEM + "where i.change = :change and i.id = :id")
                .param("change", change.value())
                .param("id", id)
                .query(PolicyChanges::line)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return action(line) ? progressed(actor, List.of(line)).getFirst() : line;
    }

    /// What the person still has to see to, of every change.
    List<PolicyItem> seenToBy(UUID person) {
        return db.sql(ITEM + "where i.owner = :person and i.state = 'to_do' order by i.due, i.id")
                .param("person", person)
                .query((row, number) -> item(row))
                .list();
    }

    private static boolean action(ItemLine line) {
        return line.item().affected().kind() == Kind.ACTION;
    }

    /// With the day of the latest progress of each action.
    private List<ItemLine> progressed(Actor actor, List<ItemLine> lines) {
        var progress = new HashMap<Ref, LocalDate>();
        for (var action : strategy.actions(actor, LocalDate.now(clock))) {
            if (action.lastProgress() != null) {
                progress.put(action.ref(), action.lastProgress());
            }
        }
        return lines.stream()
                .map(line -> line.progressed(progress.get(line.item().affected().ref())))
                .toList();
    }

    /// What was done to it, the last first.
    List<TimelineEntry> history(Ref change) {
        return history.timeline("""
                select on_day, at, by_name, headline, '' as words
                  from pathways.policy_event
                 where change = :change
                 order by at desc
                 limit 100
                """, RecordParameters.none().with("change", change));
    }

    private static PolicyChange change(ResultSet row, int number) throws SQLException {
        return new PolicyChange(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                RecordMapper.read(row, PolicyTerms.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    private static ItemLine line(ResultSet row, int number) throws SQLException {
        return new ItemLine(
                item(row),
                row.getInt("in_force"),
                row.getObject("published_on", LocalDate.class),
                row.getInt("open"),
                "in_review".equals(row.getString("open_state")),
                null);
    }

    private static PolicyItem item(ResultSet row) throws SQLException {
        return new PolicyItem(
                row.getObject("id", UUID.class),
                new Ref(row.getString("change")),
                row.getInt("version"),
                new PolicyItem.Affected(
                        row.getString("kind").equals("pathway") ? Kind.PATHWAY : Kind.ACTION,
                        new Ref(row.getString("affected")),
                        row.getString("area"),
                        row.getString("title")),
                new PolicyItem.Owner(row.getObject("owner", UUID.class), row.getString("owner_name")),
                row.getObject("due", LocalDate.class),
                outcome(row));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var on = Optional.ofNullable(row.getObject("closed_on", LocalDate.class));
        var by = row.getString("closed_by");
        return switch (row.getString("state")) {
            case "to_do" -> PolicyItem.TO_DO;
            case "nothing_needed" -> new Outcome.NothingNeeded(row.getString("because"), on.orElseThrow(), by);
            default ->
                new Outcome.Done(
                        row.getObject("done_edition", Integer.class),
                        row.getObject("done_on", LocalDate.class),
                        on.orElseThrow(),
                        by);
        };
    }
}
