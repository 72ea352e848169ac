package waymark.concerns.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.keys.DeskKeys;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.kernel.Actor;

/// The messages between the desk and the reporter.
@Repository
@Transactional(readOnly = true)
class DeskMessages {

    /// @param byDesk false if the reporter wrote it
    record Message(LocalDate sent, boolean byDesk, String text) {}

    private final JdbcClient db;
    private final Audit audit;
    private final DeskKeys keys;

    DeskMessages(JdbcClient db, Audit audit, DeskKeys keys) {
        this.db = db;
        this.audit = audit;
        this.keys = keys;
    }

    /// Read on the page of the report, which records the view.
    List<Message> of(Actor actor, Cover cover) {
        return db.sql("""
                select id, sent, by_desk, for_desk from concerns.report_message where report = :id order by position
                """)
                .param("id", cover.id())
                .query((row, number) -> new Message(
                        row.getObject("sent", LocalDate.class),
                        row.getBoolean("by_desk"),
                        keys.message(row.getObject("id", UUID.class), row.getBytes("for_desk"))))
                .list();
    }

    /// False if their receipt does not open messages any more.
    @Transactional
    public boolean write(Actor actor, Cover cover, String text, LocalDate day) {
        var replies = db.sql("""
                select replies from concerns.report
                 where id = :id and reader <> ''::bytea and (state <> 'closed' or receipt_until >= :day)
                """)
                .param("id", cover.id())
                .param("day", day)
                .query((row, number) -> row.getBytes("replies"))
                .optional();
        if (replies.isEmpty()) {
            return false;
        }
        var message = keys.sealed(UUID.randomUUID(), text, replies.get());
        db.sql("""
                insert into concerns.report_message (id, report, sent, by_desk, for_desk, for_reader)
                values (:id, :report, :sent, true, :forDesk, :forReader)
                """)
                .param("id", message.id())
                .param("report", cover.id())
                .param("sent", day)
                .param("forDesk", message.forDesk())
                .param("forReader", message.forReader())
                .update();
        audit.changed(actor, "answer_report", cover.ref().value(), cover.version(), List.of("message"));
        return true;
    }
}
