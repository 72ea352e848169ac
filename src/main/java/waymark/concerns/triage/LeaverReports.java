package waymark.concerns.triage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// The reports that somebody who leaves has not closed, for the clock alone: it gives them on, and reads nothing of
/// what
/// they say.
@Repository
@Transactional(readOnly = true)
class LeaverReports {

    record Held(UUID id, Ref ref, String area, int version) {}

    private final JdbcClient db;
    private final Audit audit;

    LeaverReports(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    List<Held> heldBy(Actor clock, UUID person) {
        return db.sql("""
                select id, ref, area, version from concerns.report
                 where state = 'open' and opened_by = :person order by ref
                """)
                .param("person", person)
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getString("area"),
                        row.getInt("version")))
                .list();
    }

    /// A colleague has it from now on, or it waits again to be opened. False where somebody was first.
    ///
    /// @param next null where nobody takes it
    @Transactional
    public boolean give(Actor clock, Held held, @Nullable Holder next, Instant openBy, Instant now) {
        int changed = db.sql("""
                update concerns.report
                   set state = case when :next::uuid is null then 'waiting' else 'open' end,
                       open_by = case when :next::uuid is null then :openBy end, stage = 0,
                       opened_by = :next, opened_by_name = :name, version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                .param("next", next == null ? null : next.id(), java.sql.Types.OTHER)
                .param("name", next == null ? null : next.name(), java.sql.Types.VARCHAR)
                .param("openBy", Timestamp.from(openBy))
                .param("id", held.id())
                .param("version", held.version())
                .update();
        if (changed == 0) {
            return false;
        }
        var act = next == null ? "put_report_back" : "take_over_report";
        db.sql("""
                insert into concerns.report_event (report, version, at, actor, actor_name, act)
                values (:id, :version, :now, :actor, :actorName, :act)
                """)
                .param("id", held.id())
                .param("version", held.version() + 1)
                .param("now", Timestamp.from(now))
                .param("actor", clock.id())
                .param("actorName", clock.name())
                .param("act", act)
                .update();
        audit.changed(clock, act, held.ref().value(), held.version() + 1, List.of("holder"));
        return true;
    }
}
