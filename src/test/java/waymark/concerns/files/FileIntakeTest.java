package waymark.concerns.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.concerns.admission.AdmissionQueue;
import waymark.concerns.files.UploadResult.Kept;
import waymark.concerns.files.UploadResult.Reason;
import waymark.concerns.files.UploadResult.Refused;
import waymark.concerns.intake.ReportFixtures;
import waymark.web.files.FakeScanner;
import waymark.web.files.FileKind;
import waymark.web.files.ImageSanitiser;
import waymark.web.files.PictureFixtures;
import waymark.web.files.ScanResult;
import waymark.web.files.SealedStream;
import waymark.web.files.VirusScanner;

/// A file is sealed onto the disk as it arrives, waits there while the database is unavailable, and is added
/// to its report once.
@WaymarkTest
class FileIntakeTest {

    private static final int MOST = 3;
    private static final DataSize LARGEST = DataSize.ofKilobytes(500);

    @Autowired
    FileSeals seals;

    @Autowired
    ImageSanitiser pictures;

    @Autowired
    ReportFixtures reports;

    @Autowired
    AdmissionQueue queue;

    @Autowired
    JdbcClient db;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();
    private FileSpool spool;
    private byte[] lookup = {};

    @BeforeEach
    void a_report_and_an_empty_spool() throws IOException {
        spool = new FileSpool(folder, DataSize.ofMegabytes(50));
        lookup = owner.sql("select lookup from concerns.report where ref = :ref")
                .param("ref", reports.waiting("HULL", "x", Instant.parse("2090-01-01T00:00:00Z")))
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private FileIntake intake(ArrivedFiles into, String scanner) {
        return new FileIntake(
                seals,
                spool,
                pictures,
                new VirusScanner(scanner),
                into,
                new FileSpoolUploader(into, MOST),
                queue,
                MOST,
                LARGEST);
    }

    private FileIntake intake() {
        return intake(arrived(), "");
    }

    /// Configured as in the application, with the spool of this test.
    private ArrivedFiles arrived() {
        return new ArrivedFiles(db, spool) {
            @Override
            public void add(waymark.kernel.Actor intake, SealedFile file, int place) {
                transaction.executeWithoutResult(_ -> {
                    try {
                        super.add(intake, file, place);
                    } catch (IOException broken) {
                        throw new java.io.UncheckedIOException(broken);
                    }
                });
            }
        };
    }

    private ArrivedFiles nowhere() {
        return new ArrivedFiles(
                JdbcClient.create(
                        new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1")),
                spool);
    }

    private int stored() {
        return owner.sql("select count(*) from concerns.report_file where lookup = :lookup")
                .param("lookup", lookup)
                .query(Integer.class)
                .single();
    }

    private List<String> inTheSpool() throws IOException {
        try (var files = Files.list(folder.resolve("files"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int drained(Instant now) {
        return drained(arrived(), now);
    }

    private int drained(ArrivedFiles into, Instant now) {
        return new FileSpoolDrain(spool, new FileSpoolUploader(into, MOST), Clock.fixed(now, ZoneOffset.UTC)).drain();
    }

    private static InputStream pdf(String text) {
        return new ByteArrayInputStream(("%PDF-" + text).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void while_the_database_is_away_it_waits_sealed_in_the_spool_and_comes_once() throws IOException {
        assertThat(intake(nowhere(), "").filesOf(lookup).known()).isTrue();
        var taken = intake(nowhere(), "").take(lookup, "a.pdf", pdf("canary"), true, 1);
        assertThat(taken).isEqualTo(new Kept("a.pdf", true));
        assertThat(stored()).isZero();
        assertThat(inTheSpool()).hasSize(2);
        for (var name : inTheSpool()) {
            assertThat(new String(
                            Files.readAllBytes(folder.resolve("files").resolve(name)), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary", "%PDF");
        }

        assertThat(drained(Instant.now())).isEqualTo(1);

        assertThat(stored()).isEqualTo(1);
        assertThat(inTheSpool()).isEmpty();
        intake().take(lookup, "a.pdf", pdf("canary"), true, 1);
        assertThat(stored()).as("the same file again").isEqualTo(1);
        assertThat(inTheSpool()).isEmpty();
    }

    @Test
    void what_was_said_to_be_kept_while_the_database_was_away_comes_though_it_is_more_than_a_report_may_have()
            throws IOException {
        for (int number = 0; number <= MOST; number++) {
            var taken = intake(nowhere(), "").take(lookup, "a.pdf", pdf("canary " + number), true, 1);
            assertThat(taken).isEqualTo(new Kept("a.pdf", true));
        }
        assertThat(drained(Instant.now())).isEqualTo(MOST + 1);
        assertThat(stored()).isEqualTo(MOST + 1);
        assertThat(intake().take(lookup, "b.pdf", pdf("more"), true, 1))
                .isEqualTo(new Refused("b.pdf", Reason.TOO_MANY));
    }

    @Test
    void one_whose_report_never_comes_goes_after_two_weeks_and_parts_of_none_after_a_day() throws IOException {
        intake(nowhere(), "").take(new byte[20], "a.pdf", pdf("1"), true, 1);
        Files.write(folder.resolve("files").resolve(UUID.randomUUID() + ".original"), new byte[10]);
        assertThat(drained(Instant.now())).isZero();
        assertThat(inTheSpool()).as("its report may still be on its way").hasSize(3);
        assertThat(drained(Instant.now().plus(Duration.ofDays(2)))).isZero();
        assertThat(inTheSpool()).hasSize(2);
        assertThat(drained(Instant.now().plus(FileSpoolDrain.UNCLAIMED).plusSeconds(60)))
                .isEqualTo(1);
        assertThat(inTheSpool()).isEmpty();
    }

    @Test
    void after_a_long_time_without_a_database_its_report_has_two_weeks_again() throws IOException {
        intake(nowhere(), "").take(new byte[20], "a.pdf", pdf("1"), true, 1);
        var back = Instant.now().plus(Duration.ofDays(40));
        assertThat(drained(nowhere(), back)).isZero();
        assertThat(drained(back.plusSeconds(5)))
                .as("before its report was brought")
                .isZero();
        assertThat(inTheSpool()).hasSize(2);
    }

    @Test
    void while_one_cannot_be_read_no_part_goes_that_may_be_its_own() throws IOException {
        intake(nowhere(), "").take(lookup, "a.pdf", pdf("1"), true, 1);
        for (var name : inTheSpool()) {
            if (name.endsWith(".file")) {
                Files.write(folder.resolve("files").resolve(name), new byte[3]);
            }
        }
        drained(Instant.now().plus(Duration.ofDays(30)));
        assertThat(inTheSpool()).hasSize(2);
    }

    @Test
    void an_endless_one_is_stopped_and_nothing_of_it_stays() throws IOException {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return read.getAndIncrement() < 4 ? "%PDF".charAt((int) read.get() - 1) : '-';
            }
        };
        assertThat(intake().take(lookup, "a.pdf", endless, true, 1)).isEqualTo(new Refused("a.pdf", Reason.TOO_LARGE));
        assertThat(read.get()).isLessThan(LARGEST.toBytes() + (200 << 10));
        assertThat(inTheSpool()).isEmpty();
    }

    @Test
    void one_that_breaks_off_is_not_kept_and_leaves_nothing() throws IOException {
        var breaks = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line broke off");
                }
                return left > 99_994 ? "%PDF-".charAt(99_999 - left) : 'x';
            }
        };
        assertThat(intake().take(lookup, "a.pdf", breaks, true, 1)).isEqualTo(new Refused("a.pdf", Reason.NOT_KEPT));
        assertThat(inTheSpool()).isEmpty();
    }

    @Test
    void nobody_fills_the_disk_that_reports_need() throws IOException {
        spool = new FileSpool(folder, DataSize.ofKilobytes(100));
        Files.write(folder.resolve("files").resolve("filling"), new byte[200 << 10]);
        assertThat(intake().take(lookup, "a.pdf", pdf("1"), true, 1)).isEqualTo(new Refused("a.pdf", Reason.NOT_KEPT));
    }

    @Test
    void what_the_scanner_finds_is_thrown_away_and_the_picture_made_of_it_is_not() throws Exception {
        var photo = PictureFixtures.made("jpeg", 40, 40);
        try (var clamd = FakeScanner.answering("Sample FOUND", "Sample FOUND", "OK")) {
            var intake = intake(arrived(), clamd.address());
            assertThat(intake.take(lookup, "a.pdf", pdf("bad"), true, 1))
                    .isEqualTo(new Refused("a.pdf", Reason.HARMFUL));
            assertThat(clamd.received(0)).isEqualTo("%PDF-bad");
            assertThat(intake.take(lookup, "a.jpg", new ByteArrayInputStream(photo), true, 1))
                    .isEqualTo(new Kept("a.jpg", false));
            assertThat(intake.take(lookup, "b.pdf", pdf("good"), true, 1)).isEqualTo(new Kept("b.pdf", true));
        }
        var away = intake(arrived(), "127.0.0.1:1");
        assertThat(away.take(lookup, "c.pdf", pdf("other"), true, 1)).isEqualTo(new Kept("c.pdf", true));
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void what_is_sealed_is_as_long_for_every_short_file_and_opens_to_the_same_bytes() throws IOException {
        var lengths = new java.util.HashSet<Integer>();
        for (int length : new int[] {1, 700, 65_536}) {
            var sealed = new ByteArrayOutputStream();
            var stream = SealedStream.padded(sealed);
            try (stream) {
                stream.write(new byte[length]);
            }
            lengths.add(sealed.size());
            try (var opened = SealedStream.opened(
                    new ByteArrayInputStream(sealed.toByteArray()), stream.key(), stream.length())) {
                assertThat(opened.readAllBytes()).isEqualTo(new byte[length]);
            }
        }
        assertThat(lengths).hasSize(1);
        assertThat(HexFormat.of().formatHex(seals.sealed(UUID.randomUUID(), about("a"))))
                .hasSameSizeAs(HexFormat.of().formatHex(seals.sealed(UUID.randomUUID(), about("a longer name"))));
    }

    private static FileMetadata about(String name) {
        return new FileMetadata(name, FileKind.PDF, ScanResult.CLEAN, new byte[0], 0, new byte[32], 7);
    }
}
