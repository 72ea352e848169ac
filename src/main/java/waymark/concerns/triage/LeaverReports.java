package waymark.concerns.triage;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History.Change;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.reports.ReportHistory;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// The open reports of people who leave or cannot read them any more, for the system actor alone: it
/// reassigns them, and does not read their contents.
@Repository
@Transactional(readOnly = true)
class LeaverReports {

    record Held(UUID id, Ref ref, String area, int version) {}

    private final JdbcClient db;
    private final ReportHistory history;

    LeaverReports(JdbcClient db, ReportHistory history) {
        this.db = db;
        this.history = history;
    }

    List<Held> heldBy(UUID person) {
        return db.sql("""
                select id, ref, area, version from concerns.report
                 where state = 'open' and opened_by = :person order by ref
                """)
                .param("person", person)
                .query(RecordMapper.of(Held.class))
                .list();
    }

    /// An open report with who has it.
    ///
    /// @param urgent true if somebody is in danger now, as the reporter said or the desk assessed
    record Open(Held held, UUID holder, boolean urgent) {}

    List<Open> open(Actor system) {
        return db.sql("""
                select id, ref, area, version, opened_by, urgent or danger = 'NOW' as urgent from concerns.report
                 where state = 'open' order by ref
                """)
                .query((row, number) -> new Open(
                        RecordMapper.read(row, Held.class),
                        row.getObject("opened_by", UUID.class),
                        row.getBoolean("urgent")))
                .list();
    }

    /// Gives it to a colleague, or makes it wait to be opened again. False if somebody changed it first.
    ///
    /// @param next null if nobody takes it
    @Transactional
    public boolean give(Actor system, Held held, @Nullable Holder next, Instant openBy, Instant now) {
        int changed = db.sql("""
                update concerns.report
                   set state = case when :next::uuid is null then 'waiting' else 'open' end,
                       open_by = case when :next::uuid is null then :openBy::timestamptz end, stage = 0,
                       opened_by = :next, opened_by_name = :name, version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                .param("next", next == null ? null : next.id(), Types.OTHER)
                .param("name", next == null ? null : next.name(), Types.VARCHAR)
                .param("openBy", Timestamp.from(openBy))
                .param("id", held.id())
                .param("version", held.version())
                .update();
        if (changed == 1) {
            history.append(
                    system,
                    Change.of(
                            next == null ? "put_report_back" : "take_over_report",
                            held.ref(),
                            held.version() + 1L,
                            List.of("holder")),
                    held.id(),
                    "",
                    now);
        }
        return changed == 1;
    }
}
