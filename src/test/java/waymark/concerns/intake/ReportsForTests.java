package waymark.concerns.intake;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.concerns.files.FilesForTests;

/// Reports as they lie at the desk, sealed as the public side seals them.
@Component
public class ReportsForTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient owner = TestDatabase.owner();
    private final IntakeSeals seals;
    private final FilesForTests files;

    ReportsForTests(IntakeSeals seals, FilesForTests files) {
        this.seals = seals;
        this.files = files;
    }

    /// Nobody has opened it.
    ///
    /// @return its reference
    public String waiting(String area, String what, Instant openBy) {
        var id = UUID.randomUUID();
        var chance = ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var receipt = Receipt.of(chance);
        var parts = seals.seal(
                id,
                new Report(Report.Danger.NO, what, "", area, "", "", "", "", "", "en", Report.Spot.NONE, null),
                "07700 900123",
                receipt);
        var ref = "RP-%07d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into concerns.report (id, ref, received, urgent, open_by, area, lookup, report, contact, replies, reader)
                values (:id, :ref, current_date, false, :openBy, :area, :lookup, :report, :contact, :replies, :reader)
                """)
                .param("id", id)
                .param("ref", ref)
                .param("openBy", Timestamp.from(openBy))
                .param("area", area)
                .param("lookup", seals.lookup(receipt))
                .param("report", parts.report())
                .param("contact", parts.contact())
                .param("replies", parts.replies())
                .param("reader", parts.reader())
                .update();
        return ref;
    }

    /// Somebody at the desk has it.
    public String open(String area, String what, UUID holder) {
        var ref = waiting(area, what, Instant.parse("2090-01-01T00:00:00Z"));
        owner.sql("alter table concerns.report disable trigger report_step").update();
        owner.sql("""
                update concerns.report set state = 'open', open_by = null, opened_by = :holder, opened_by_name = 'Sample Person'
                 where ref = :ref
                """).param("holder", holder).param("ref", ref).update();
        owner.sql("alter table concerns.report enable always trigger report_step")
                .update();
        return ref;
    }

    /// The desk has done with it: it goes in ninety days.
    public String closed(String area, String what, UUID holder) {
        var ref = open(area, what, holder);
        owner.sql("alter table concerns.report disable trigger report_step").update();
        owner.sql("""
                update concerns.report set state = 'closed', closed_on = current_date, outcome = 'POLICE' where ref = :ref
                """).param("ref", ref).update();
        owner.sql("alter table concerns.report enable always trigger report_step")
                .update();
        return ref;
    }

    /// The seals of another folder of keys.
    public static IntakeSeals sealsOf(Path folder) {
        return new IntakeSeals(folder, JsonMapper.builder().build());
    }

    /// What a report says, sealed for the desk of that folder.
    public static byte[] sealed(IntakeSeals seals, UUID id, String what) {
        var report = new Report(Report.Danger.NO, what, "", "", "", "", "", "", "", "en", Report.Spot.NONE, null);
        return seals.seal(id, report, "", Receipt.of(new byte[32])).report();
    }

    /// With a photo that whoever sent it agreed to keep as it is.
    public String openWithFile(String area, UUID holder) {
        var ref = open(area, "Sample", holder);
        files.with(ref);
        return ref;
    }
}
