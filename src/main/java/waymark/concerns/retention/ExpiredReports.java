package waymark.concerns.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Closed reports whose day has come, for the clock: each goes with everything that hangs on it, and leaves its proof.
/// The database lets the clock delete no other (policy `report_clock_delete`).
@Repository
@Transactional(readOnly = true)
class ExpiredReports {

    record Due(UUID id, Ref ref, int version) {}

    record Review(Ref ref, String area, LocalDate on) {}

    private final JdbcClient db;
    private final Audit audit;

    ExpiredReports(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    List<Due> due(Actor clockwork, LocalDate today) {
        return db.sql("""
                select id, ref, version from concerns.report r
                 where state = 'closed' and goes_on <= :today
                   and not exists (select from concerns.report_extension e where e.report = r.id and e.until > :today)
                   and not exists (select from concerns.report_hold h where h.report = r.id and h.lifted_on is null)
                 order by ref
                """)
                .param("today", today)
                .query((row, number) ->
                        new Due(row.getObject("id", UUID.class), new Ref(row.getString("ref")), row.getInt("version")))
                .list();
    }

    /// False where it stays after all: somebody opened it again, kept it longer or held it.
    @Transactional
    public boolean go(Actor clockwork, Due due) {
        int gone = db.sql("delete from concerns.report where id = :id and version = :version")
                .param("id", due.id())
                .param("version", due.version())
                .update();
        if (gone == 1) {
            audit.changed(clockwork, "report_goes", due.ref().value(), due.version(), List.of("report"));
        }
        return gone == 1;
    }

    /// Receipts whose day is over open nothing any more: the key of their answers goes.
    ///
    /// @return how many
    @Transactional
    public int endReceipts(Actor clockwork, LocalDate today) {
        return db.sql("""
                update concerns.report set reader = ''::bytea, receipt_until = null
                 where state = 'closed' and receipt_until < :today
                """).param("today", today).update();
    }

    /// Holds that somebody has to look at again: on their day, and each week after.
    List<Review> reviews(Actor clockwork, LocalDate today) {
        return db.sql("""
                select ref, area, review_on from concerns.report_hold
                 where lifted_on is null and review_on <= :today and (:today::date - review_on) % 7 = 0
                 order by ref
                """)
                .param("today", today)
                .query((row, number) -> new Review(
                        new Ref(row.getString("ref")),
                        row.getString("area"),
                        row.getObject("review_on", LocalDate.class)))
                .list();
    }
}
