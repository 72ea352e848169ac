package waymark.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What hangs on an action: what holds it up, and what shows that it was done.
@Repository
@Transactional(readOnly = true)
class ActionParts {

    private final JdbcClient db;

    ActionParts(JdbcClient db) {
        this.db = db;
    }

    /// Something that holds an action up, from a day until it is cleared.
    record Blocker(
            UUID id,
            int version,
            String what,
            LocalDate openedOn,
            String openedBy,
            @Nullable LocalDate clearedOn,
            @Nullable String clearedBy,
            @Nullable String clearedHow) {

        boolean open() {
            return clearedOn == null;
        }
    }

    /// A link to what shows that work was done.
    record Evidence(UUID id, int version, String title, String url, LocalDate addedOn, String addedBy) {}

    /// Open ones first, then the latest.
    List<Blocker> blockers(Actor actor, Ref ref) {
        return db.sql("""
                select b.id, b.version, b.what, b.opened_on, b.opened_by, b.cleared_on, b.cleared_by, b.cleared_how
                  from strategy.blocker b
                  join strategy.action a on a.id = b.action
                 where a.ref = :ref
                 order by b.cleared_on desc nulls first, b.opened_on desc
                """)
                .param("ref", ref.value())
                .query((row, number) -> new Blocker(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("what"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getString("opened_by"),
                        row.getObject("cleared_on", LocalDate.class),
                        row.getString("cleared_by"),
                        row.getString("cleared_how")))
                .list();
    }

    List<Evidence> evidence(Actor actor, Ref ref) {
        return db.sql("""
                select e.id, e.version, e.title, e.url, e.added_on, e.added_by
                  from strategy.evidence e
                  join strategy.action a on a.id = e.action
                 where a.ref = :ref and e.removed_on is null
                 order by e.added_on desc, e.title
                """)
                .param("ref", ref.value())
                .query((row, number) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getObject("added_on", LocalDate.class),
                        row.getString("added_by")))
                .list();
    }
}
