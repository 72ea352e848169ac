package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// A report is sealed, is on two disks before it is acknowledged, and comes into the database once.
@WaymarkTest
class IntakeTest {

    @Autowired
    IntakeSeals seals;

    @Autowired
    ArrivedReports arrived;

    @Autowired
    PublicFacts facts;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();
    private final String canary = "canary" + UUID.randomUUID();
    private Spool spool;

    @BeforeEach
    void an_empty_spool() throws IOException {
        spool = new Spool(folder.resolve("spool"));
    }

    private Report report(Report.Danger danger) {
        return new Report(
                danger,
                "They sleep there. " + canary,
                "Behind the station",
                "HULL",
                "",
                "",
                "",
                "",
                "",
                "en",
                true,
                Report.Spot.NONE,
                null);
    }

    private Intake intake(ArrivedReports into) {
        return new Intake(seals, spool, new SpoolUploader(into), facts, clock);
    }

    /// A database that nobody answers at.
    static ArrivedReports nowhere() {
        return new ArrivedReports(JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1")));
    }

    private List<UUID> stored(Receipt receipt) {
        return owner.sql("select id from concerns.report where lookup = :lookup")
                .param("lookup", seals.lookup(receipt))
                .query(UUID.class)
                .list();
    }

    private int drained() {
        return new SpoolDrain(spool, new SpoolUploader(arrived)).drain();
    }

    @Test
    void what_somebody_wrote_stands_nowhere_in_the_database_nor_in_the_spool() throws IOException {
        var receipt = intake(arrived)
                .take("once", report(Report.Danger.NO), "07700 900123 " + canary)
                .orElseThrow();
        assertThat(stored(receipt)).hasSize(1);
        assertThat(spool.waiting()).isEmpty();
        var row = owner.sql(
                        "select r::text || encode(r.report, 'escape') || encode(c.sealed, 'escape') from concerns.report r join concerns.report_contact c on c.report = r.id"
                                + " where lookup = :lookup")
                .param("lookup", seals.lookup(receipt))
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(canary, HexFormat.of().formatHex(canary.getBytes()), "station", receipt.digits());

        var kept = intake(nowhere())
                .take("once", report(Report.Danger.UNSURE), canary)
                .orElseThrow();
        assertThat(stored(kept)).isEmpty();
        for (var file : Files.list(folder.resolve("spool")).toList()) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(canary, kept.digits());
        }
    }

    @Test
    void while_the_database_is_away_it_waits_in_the_spool_and_comes_once_however_often_it_is_brought() {
        var kept = intake(nowhere()).take("once", report(Report.Danger.YES), "").orElseThrow();
        var waiting = spool.waiting();
        assertThat(waiting).hasSize(1);

        assertThat(drained()).isEqualTo(1);

        assertThat(stored(kept)).isEqualTo(waiting);
        assertThat(spool.waiting()).isEmpty();
    }

    @Test
    void a_file_that_is_none_and_one_that_is_broken_keep_no_other_from_being_brought() throws IOException {
        Files.writeString(folder.resolve("spool/notes.report"), "none of ours");
        var broken = UUID.randomUUID();
        spool.keep(SealedReportTest.made(broken));
        var bytes = Files.readAllBytes(folder.resolve("spool/" + broken + ".report"));
        bytes[10] = 'z'; // within its id
        Files.write(folder.resolve("spool/" + broken + ".report"), bytes);
        var kept = intake(nowhere()).take("once", report(Report.Danger.NO), "").orElseThrow();

        assertThat(drained()).isEqualTo(1);

        assertThat(stored(kept)).hasSize(1);
        assertThat(spool.waiting()).as("kept, to be looked at").containsExactly(broken);
    }

    @Test
    void one_that_is_there_already_leaves_the_spool_and_is_not_doubled() throws IOException {
        var sealed = SealedReportTest.made(UUID.randomUUID());
        var mine = new SealedReport(
                sealed.id(),
                "RP-" + canary.substring(6, 13).toUpperCase(java.util.Locale.ROOT),
                sealed.received(),
                true,
                sealed.openBy(),
                "",
                seals.lookup(Receipt.of(canary.substring(0, 32).getBytes())),
                sealed.report(),
                sealed.contact(),
                sealed.replies(),
                sealed.reader(),
                sealed.deviceKey());
        assertThat(new SpoolUploader(arrived).brought(mine)).isEqualTo(SpoolUploader.Outcome.THERE);
        spool.keep(mine);

        assertThat(drained()).isEqualTo(1);

        assertThat(spool.waiting()).isEmpty();
        assertThat(owner.sql("select count(*) from concerns.report where id = :id")
                        .param("id", mine.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_reference_that_is_taken_by_chance_is_changed_and_no_report_lost() throws IOException {
        intake(arrived).take("one", report(Report.Danger.NO), "").orElseThrow();
        var taken = owner.sql("select ref from concerns.report order by ref limit 1")
                .query(String.class)
                .single();
        var other =
                intake(nowhere()).take("other", report(Report.Danger.NO), "").orElseThrow();
        spool.keep(spool.read(spool.waiting().getFirst()).called(taken));

        assertThat(drained()).isEqualTo(1);

        assertThat(stored(other)).hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_is_one_report_with_one_receipt_and_a_changed_one_is_another() {
        var intake = intake(arrived);
        var first = intake.take("once", report(Report.Danger.NO), "").orElseThrow();
        assertThat(intake.take("once", report(Report.Danger.NO), "")).contains(first);
        assertThat(stored(first)).hasSize(1);
        assertThat(spool.waiting()).isEmpty();

        var changed = intake.take("once", report(Report.Danger.YES), "").orElseThrow();
        var again = intake.take("another", report(Report.Danger.NO), "").orElseThrow();
        assertThat(List.of(first, changed, again)).doesNotHaveDuplicates();
        assertThat(stored(changed)).hasSize(1);
        assertThat(stored(again)).hasSize(1);
    }

    @Test
    void with_the_disk_full_the_database_alone_is_enough_and_with_neither_nothing_is_acknowledged() throws IOException {
        Files.delete(folder.resolve("spool"));
        var receipt = intake(arrived).take("once", report(Report.Danger.NO), "").orElseThrow();
        assertThat(stored(receipt)).hasSize(1);

        assertThat(intake(nowhere()).take("twice", report(Report.Danger.NO), ""))
                .isEmpty();
    }

    @Test
    void what_stands_in_clear_tells_the_day_and_a_rounded_time_to_open_it() {
        var receipt =
                intake(arrived).take("once", report(Report.Danger.YES), "").orElseThrow();
        var row = owner.sql(
                        "select urgent, area, extract(epoch from open_by)::bigint % 300 as off, open_by - now() as left"
                                + " from concerns.report where lookup = :lookup")
                .param("lookup", seals.lookup(receipt))
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("urgent", true)
                .containsEntry("area", "HULL")
                .containsEntry("off", 0L);
        assertThat(owner.sql("select count(*) from audit.leaf where actor = :intake")
                        .param("intake", Actor.INTAKE.id())
                        .query(Integer.class)
                        .single())
                .as("an entry would tell the time")
                .isZero();
    }

    @Test
    void a_hundred_at_once_are_a_hundred() throws Exception {
        var intake = intake(arrived);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var calls = new ArrayList<Callable<Receipt>>();
            for (int each = 0; each < 100; each++) {
                var once = "once " + each;
                calls.add(() -> intake.take(once, report(Report.Danger.NO), "").orElseThrow());
            }
            var receipts = new ArrayList<Receipt>();
            for (var each : threads.invokeAll(calls)) {
                receipts.add(each.get());
            }
            assertThat(receipts)
                    .doesNotHaveDuplicates()
                    .allSatisfy(receipt -> assertThat(stored(receipt)).hasSize(1));
        }
        assertThat(spool.waiting()).isEmpty();
    }
}
