package waymark.concerns.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.concerns.files.FileFixtures;
import waymark.web.Clocks;

/// Reports at the desk, sealed as the public side seals them.
@Component
public class ReportFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger PLATES = new AtomicInteger();

    private final JdbcClient owner = TestDatabase.owner();
    private final IntakeSeals seals;
    private final FileFixtures files;
    private final PublicFacts facts;
    private final Clock clock;

    ReportFixtures(IntakeSeals seals, FileFixtures files, PublicFacts facts, Clock clock) {
        this.seals = seals;
        this.files = files;
        this.facts = facts;
        this.clock = clock;
    }

    /// Takes reports while no database answers: what it takes stays in that spool.
    public Intake withoutDatabase(Path spool) throws IOException {
        return new Intake(seals, new Spool(spool), new SpoolUploader(IntakeTest.nowhere()), facts, clock);
    }

    /// A number plate that no other test's report names: reports that share one are linked.
    public static String plate() {
        var number = PLATES.getAndIncrement();
        return "Q%c%02d ZZZ".formatted('A' + number / 100, number % 100);
    }

    /// Nobody has opened it.
    ///
    /// @return its reference
    public String waiting(String area, String what, Instant openBy) {
        return waiting(area, what, openBy, "07700 900123");
    }

    /// When the team looks at new reports, as a coordinator would have said it.
    ///
    /// @param code as [TeamHours] has it
    public void hours(String code) {
        owner.sql("""
                insert into concerns.report_setting (version, urgent_minutes, usual_hours, kept_days, messages_days, hours, reason, set_at, set_by)
                select version + 1, 15, 4, 90, 90, :hours, 'Sample', now(), 'Sample Person'
                  from concerns.report_setting order by version desc limit 1
                """).param("hours", code).update();
        facts.renew();
    }

    /// Nobody has set the hours: the default.
    public void noHours() {
        owner.sql("delete from concerns.report_setting where version > 1").update();
        facts.renew();
    }

    /// On no hour of today.
    public static String onlyTomorrow() {
        return LocalDate.now(Clocks.LONDON).plusDays(1).getDayOfWeek().getValue() + " 08:00 18:00";
    }

    /// Nobody has opened it, and somebody was said to be in danger now.
    public String urgent(String area, String what, Instant openBy) {
        var ref = waiting(area, what, openBy);
        owner.sql("update concerns.report set urgent = true where ref = :ref")
                .param("ref", ref)
                .update();
        return ref;
    }

    /// Somebody at the desk has it, and it was not written on English pages.
    ///
    /// @param spoken by the people, as they wrote it
    public String inAnotherLanguage(String area, String language, String spoken, UUID holder) {
        var report = new Report(
                Report.Danger.NO, "Sample", "", area, "", "", "", "", spoken, language, true, Report.Spot.NONE, null);
        return opened(waiting(report, Instant.parse("2090-01-01T00:00:00Z"), ""), holder);
    }

    private String waiting(String area, String what, Instant openBy, String contact) {
        return waiting(
                new Report(Report.Danger.NO, what, "", area, "", "", "", "", "", "en", true, Report.Spot.NONE, null),
                openBy,
                contact);
    }

    private String waiting(Report report, Instant openBy, String contact) {
        var id = UUID.randomUUID();
        var chance = ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var receipt = Receipt.of(chance);
        var parts = seals.seal(id, report, contact, receipt);
        var ref = "RP-%07d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into concerns.report (id, ref, received, urgent, open_by, area, lookup, report, replies, reader)
                values (:id, :ref, current_date, false, :openBy, :area, :lookup, :report, :replies, :reader)
                """)
                .param("id", id)
                .param("ref", ref)
                .param("openBy", Timestamp.from(openBy))
                .param("area", report.area())
                .param("lookup", seals.lookup(receipt))
                .param("report", parts.report())
                .param("replies", parts.replies())
                .param("reader", parts.reader())
                .update();
        owner.sql("insert into concerns.report_contact (report, sealed) values (:id, :contact)")
                .param("id", id)
                .param("contact", parts.contact())
                .update();
        return ref;
    }

    /// Somebody at the desk has it, and made a copy to pass on.
    ///
    /// @return the address of the copy
    public String copy(String area, UUID holder) {
        var ref = open(area, "Sample", holder);
        var id = UUID.randomUUID();
        owner.sql("""
                insert into concerns.report_passing (id, report, receiver, basis, copy, made_by, made_by_name, made_at)
                select :id, id, 'POLICE', 'PREVENTING_CRIME', :copy, :holder, 'Sample Person', now()
                  from concerns.report where ref = :ref
                """)
                .param("id", id)
                .param("copy", seals.forDesk("copy", id, "{\"why\":\"Sample\",\"answers\":{\"What\":\"Sample\"}}"))
                .param("holder", holder)
                .param("ref", ref)
                .update();
        return "/reports/%s/copies/%s".formatted(ref, id);
    }

    /// Somebody at the desk has it, and asked a custodian how to reach the reporter.
    public String asked(String area, UUID holder) {
        var ref = open(area, "Sample", holder);
        owner.sql("""
                insert into concerns.identity_request (report, ref, asked_by, asked_by_name, asked_at, reason)
                select id, ref, :holder, 'Sample Person', now(), 'Sample' from concerns.report where ref = :ref
                """).param("holder", holder).param("ref", ref).update();
        return ref;
    }

    /// Somebody at the desk has it.
    public String open(String area, String what, UUID holder) {
        return opened(waiting(area, what, Instant.parse("2090-01-01T00:00:00Z")), holder);
    }

    private String opened(String ref, UUID holder) {
        owner.sql("alter table concerns.report disable trigger report_step").update();
        owner.sql("""
                update concerns.report set state = 'open', open_by = null, opened_by = :holder, opened_by_name = 'Sample Person'
                 where ref = :ref
                """).param("holder", holder).param("ref", ref).update();
        owner.sql("alter table concerns.report enable always trigger report_step")
                .update();
        return ref;
    }

    /// The desk closed it: it is deleted in ninety days.
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

    /// Nothing but what was seen.
    public static Report saying(String what) {
        return new Report(Report.Danger.NO, what, "", "", "", "", "", "", "", "en", true, Report.Spot.NONE, null);
    }

    /// What a report says, sealed for the desk of that folder.
    public static byte[] sealed(IntakeSeals seals, UUID id, String what) {
        return seals.seal(id, saying(what), "", Receipt.of(new byte[32])).report();
    }

    /// Contact details, sealed for the custodian of that folder.
    public static byte[] contact(IntakeSeals seals, UUID id, String contact) {
        return seals.seal(id, saying("Sample"), contact, Receipt.of(new byte[32]))
                .contact();
    }

    /// With a photo whose sender agreed that the original is kept.
    public String openWithFile(String area, UUID holder) {
        var ref = open(area, "Sample", holder);
        files.with(ref);
        return ref;
    }
}
