package waymark.concerns.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.reports.ReportOutcome;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;

/// Legal holds, and the records of deleted reports. By reference alone: the people who manage holds need not
/// read a report.
@Repository
@Transactional(readOnly = true)
class LegalHolds {

    /// A report as the system finds it.
    public record Found(UUID id, Ref ref, String area, int version) {}

    /// @param area its name, or empty
    /// @param month in which it came
    record Deleted(Ref ref, String area, LocalDate month, String outcome, LocalDate on) {}

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;

    LegalHolds(JdbcClient db, Audit audit, NoticeApi notices) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
    }

    List<LegalHold> active(Actor actor) {
        return db.sql("""
                select h.id, h.ref, coalesce(a.name, '') as area, h.reason, h.review_on, h.set_on, h.set_by_name as set_by
                  from concerns.report_hold h
                  left join directory_open.area a on a.code = h.area
                 where h.lifted_on is null
                 order by h.review_on, h.ref
                """).query(RecordMapper.of(LegalHold.class)).list();
    }

    /// For the system actor: whether it exists, and its area.
    Optional<Found> find(Actor clock, String ref) {
        return db.sql("select id, ref, area, version from concerns.report where ref = :ref")
                .param("ref", ref)
                .query(RecordMapper.of(Found.class))
                .optional();
    }

    /// False if it is held already.
    @Transactional
    public boolean hold(Actor actor, Found report, String reason, LocalDate review, LocalDate today) {
        int held = db.sql("""
                insert into concerns.report_hold (report, ref, area, reason, review_on, set_on, set_by, set_by_name)
                values (:report, :ref, :area, :reason, :review, :today, :by, :name)
                on conflict do nothing
                """)
                .param("report", report.id())
                .param("ref", report.ref().value())
                .param("area", report.area())
                .param("reason", reason)
                .param("review", review)
                .param("today", today)
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
        if (held == 0) {
            return false;
        }
        audit.changed(actor, "hold_report", report.ref().value(), report.version(), List.of("hold"));
        return true;
    }

    /// False if it was lifted already, or is not theirs to lift.
    @Transactional
    public boolean lift(Actor actor, LegalHold hold, String reason, LocalDate today) {
        int lifted = db.sql("""
                update concerns.report_hold
                   set lifted_on = :today, lifted_by = :by, lifted_by_name = :name, lifted_reason = :reason
                 where id = :id and lifted_on is null
                """)
                .param("today", today)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("reason", reason)
                .param("id", hold.id())
                .update();
        if (lifted == 1) {
            audit.changed(actor, "lift_hold", hold.ref().value(), 0, List.of("hold"));
            notices.done(hold.ref(), "/reports/holds");
        }
        return lifted == 1;
    }

    /// The latest hundred.
    List<Deleted> deleted(Actor actor) {
        return db.sql("""
                select g.ref, coalesce(a.name, '') as area_name, g.month, g.outcome, g.gone_on
                  from concerns.report_gone g
                  left join directory_open.area a on a.code = g.area
                 order by g.gone_on desc, g.ref limit 100
                """)
                .query((row, number) -> new Deleted(
                        new Ref(row.getString("ref")),
                        row.getString("area_name"),
                        row.getObject("month", LocalDate.class),
                        ReportOutcome.parse(row.getString("outcome"))
                                .map(ReportOutcome::words)
                                .orElse("Not recorded"),
                        row.getObject("gone_on", LocalDate.class)))
                .list();
    }
}
