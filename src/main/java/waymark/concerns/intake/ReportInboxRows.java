package waymark.concerns.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// What one receipt opens, with a database role that sees the report of that receipt and no other. When
/// somebody looked is not recorded.
@Repository
class ReportInboxRows {

    /// @param replies public key for answers
    /// @param reader private key for answers, under the receipt
    /// @param until the last day on which the receipt opens them, or null until the report is closed
    record Box(
            UUID report,
            byte[] replies,
            byte[] reader,
            @Nullable LocalDate until,
            ReportProgress progress,
            List<Letter> letters) {}

    record Letter(UUID id, LocalDate sent, boolean byDesk, byte[] forReader) {}

    /// The most messages shown, the newest: more would take too long to decrypt.
    private static final int SHOWN = 50;

    private final JdbcClient db;

    ReportInboxRows(JdbcClient db) {
        this.db = db;
    }

    /// Runs the same number of statements whether or not there is such a receipt.
    @Transactional(readOnly = true)
    public Optional<Box> box(Actor receipt, byte[] lookup) {
        show(lookup);
        var letters = db.sql("""
                select m.id, m.sent, m.by_desk, m.for_reader
                  from concerns.report r
                  join concerns.report_message m on m.report = r.id
                 where r.lookup = :lookup
                 order by m.position desc limit :shown
                """)
                .param("lookup", lookup)
                .param("shown", SHOWN)
                .query(RecordMapper.of(Letter.class))
                .list();
        return db.sql("""
                select id, replies, reader, receipt_until, state, received, opened_on, closed_on, coalesce(closing, '') as closing
                  from concerns.report where lookup = :lookup
                """)
                .param("lookup", lookup)
                .query((row, number) -> new Box(
                        row.getObject("id", UUID.class),
                        row.getBytes("replies"),
                        row.getBytes("reader"),
                        row.getObject("receipt_until", LocalDate.class),
                        progress(row),
                        letters))
                .optional();
    }

    private static ReportProgress progress(ResultSet row) throws SQLException {
        var opened = row.getObject("opened_on", LocalDate.class);
        return new ReportProgress(
                row.getObject("received", LocalDate.class),
                opened != null || !row.getString("state").equals("waiting"),
                opened,
                row.getObject("closed_on", LocalDate.class),
                ClosingMessage.of(row.getString("closing")));
    }

    /// Stores a message of the reporter.
    @Transactional
    public void write(Actor receipt, byte[] lookup, UUID report, IntakeSeals.SealedMessage message, LocalDate day) {
        show(lookup);
        db.sql("""
                insert into concerns.report_message (id, report, sent, by_desk, for_desk, for_reader)
                values (:id, :report, :sent, false, :forDesk, :forReader)
                """)
                .param("id", message.id())
                .param("report", report)
                .param("sent", day)
                .param("forDesk", message.forDesk())
                .param("forReader", message.forReader())
                .update();
    }

    /// Makes the receipt's report visible for this transaction.
    private void show(byte[] lookup) {
        db.sql("select set_config('waymark.receipt', :lookup, true)")
                .param("lookup", HexFormat.of().formatHex(lookup))
                .query(String.class)
                .single();
    }
}
