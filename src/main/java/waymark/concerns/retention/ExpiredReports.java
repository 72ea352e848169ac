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
import waymark.web.sql.RecordMapper;

/// Closed reports that are due for deletion, for the system actor: each is deleted with everything that
/// belongs to it, and leaves a record of that. The row policy `report_clock_delete` lets no other be deleted.
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

    List<Due> due(Actor system, LocalDate today) {
        return db.sql("""
                select id, ref, version from concerns.report r
                 where state = 'closed' and goes_on <= :today
                   and not exists (select from concerns.report_extension e where e.report = r.id and e.until > :today)
                   and not exists (select from concerns.report_hold h where h.report = r.id and h.lifted_on is null)
                 order by ref
                """)
                .param("today", today)
                .query(RecordMapper.of(Due.class))
                .list();
    }

    /// False if it is kept after all: somebody opened it again, extended it or placed a hold.
    @Transactional
    public boolean go(Actor system, Due due) {
        int deleted = db.sql("delete from concerns.report where id = :id and version = :version")
                .param("id", due.id())
                .param("version", due.version())
                .update();
        if (deleted == 1) {
            audit.changed(system, "report_goes", due.ref().value(), due.version(), List.of("report"));
        }
        return deleted == 1;
    }

    /// Ends receipts that are due: deletes the key of their answers, so that they open nothing any more.
    ///
    /// @return how many
    @Transactional
    public int endReceipts(Actor system, LocalDate today) {
        return db.sql("""
                update concerns.report set reader = ''::bytea, receipt_until = null
                 where state = 'closed' and receipt_until < :today
                """).param("today", today).update();
    }

    /// Holds that are due for review: on their day, and each week after.
    List<Review> reviews(Actor system, LocalDate today) {
        return db.sql("""
                select ref, area, review_on as "on" from concerns.report_hold
                 where lifted_on is null and review_on <= :today and (:today::date - review_on) % 7 = 0
                 order by ref
                """)
                .param("today", today)
                .query(RecordMapper.of(Review.class))
                .list();
    }
}
