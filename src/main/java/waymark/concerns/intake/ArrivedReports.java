package waymark.concerns.intake;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Inserts sealed reports, with a database role that can insert and nothing else. Nothing is written to the
/// audit log: its time would reveal when somebody reported.
@Repository
class ArrivedReports {

    private final JdbcClient db;

    ArrivedReports(JdbcClient db) {
        this.db = db;
    }

    /// Committed to the database's disk when this returns.
    @Transactional
    public void add(Actor intake, SealedReport report) {
        db.sql("""
                insert into concerns.report (id, ref, received, urgent, open_by, area, lookup, report, replies, reader, device_key)
                values (:id, :ref, :received, :urgent, :openBy, :area, :lookup, :report, :replies, :reader, nullif(:deviceKey, ''::bytea))
                """)
                .param("id", report.id())
                .param("ref", report.ref())
                .param("received", report.received())
                .param("urgent", report.urgent())
                .param("openBy", Timestamp.from(report.openBy()))
                .param("area", report.area())
                .param("lookup", report.lookup())
                .param("report", report.report())
                .param("replies", report.replies())
                .param("reader", report.reader())
                .param("deviceKey", report.deviceKey())
                .update();
        db.sql("insert into concerns.report_contact (report, sealed) values (:id, :contact)")
                .param("id", report.id())
                .param("contact", report.contact())
                .update();
    }
}
