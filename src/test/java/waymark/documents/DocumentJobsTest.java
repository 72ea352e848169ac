package waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.decisions.NrmFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.rights.RightsFixtures;
import waymark.strategy.StrategyFixtures;
import waymark.web.files.FakeScanner;
import waymark.web.files.Upload;
import waymark.web.files.VirusScanner;
import waymark.web.security.RotatingKeys;
import waymark.web.security.Sealing;

/// What happens to documents by the clock, and with a scanner and turned keys.
@WaymarkTest
class DocumentJobsTest {

    private static final Actor SYSTEM = Actor.system("Test");

    @Autowired
    Documents documents;

    @Autowired
    UploadFolder folder;

    @Autowired
    DocumentFixtures fixtures;

    @Autowired
    StrategyFixtures actions;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Clock clock;

    @Value("${waymark.keys}")
    Path keys;

    private final JdbcClient owner = TestDatabase.owner();
    private String action = "";
    private String ref = "";

    @BeforeEach
    void a_document() {
        action = actions.anAction(null).value();
        ref = fixtures.on("action", action);
    }

    private DocumentJobs jobs(String scanner) {
        return new DocumentJobs(documents, folder, new VirusScanner(scanner), clock);
    }

    private boolean there() {
        return there(ref);
    }

    private boolean there(String document) {
        return owner.sql("select exists (select from documents.document where ref = ?)")
                .param(document)
                .query(Boolean.class)
                .single();
    }

    private <T> T column(String column, Class<T> type) {
        return owner.sql("select v." + column + " from documents.document_version v"
                        + " join documents.document d on d.id = v.document where d.ref = ?")
                .param(ref)
                .query(type)
                .single();
    }

    private int entries(String act) {
        return owner.sql("select count(*) from audit.leaf where act = ? and object = ?")
                .param(act)
                .param(ref)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_document_goes_with_all_of_it_when_its_time_is_over_and_not_before() {
        CurrentActor.run(
                SYSTEM, () -> jobs("").delete(SYSTEM, LocalDate.now(clock).plusYears(50)));
        assertThat(there()).as("the database goes by its own day").isTrue();
        owner.sql("update documents.document set removed_on = current_date - 31, removed_by = added_by where ref = ?")
                .param(ref)
                .update();
        var version = column("id", UUID.class);

        CurrentActor.run(SYSTEM, () -> jobs("").delete(SYSTEM));

        assertThat(there()).isFalse();
        assertThat(owner.sql("select count(*) from documents.document_content where document_version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(entries("delete_document")).isEqualTo(1);
    }

    @Test
    void what_stops_the_erasure_of_a_case_keeps_a_file_that_was_removed_until_it_ends(
            @Autowired CaseFixtures cases, @Autowired RightsFixtures rights, @Autowired NrmFixtures nrm) {
        var caseworker = cases.caseworker("HCC");
        var held = cases.open(caseworker, Route.ADULT_CONSENTS);
        var asked = cases.open(caseworker, Route.ADULT_CONSENTS);
        var free = cases.open(caseworker, Route.ADULT_CONSENTS);
        var referral =
                nrm.sent(caseworker, LocalDate.of(1990, 5, 1), nrm.today()).split("/");
        rights.hold(held, caseworker);
        rights.hold(new Ref(referral[2]), caseworker);
        rights.request(asked, caseworker);
        var files = List.of(
                removedFile("case", held.value()),
                removedFile("nrm", referral[4]),
                removedFile("case", asked.value()),
                removedFile("case", free.value()));

        CurrentActor.run(SYSTEM, () -> jobs("").delete(SYSTEM));

        assertThat(files.stream().map(this::there)).containsExactly(true, true, true, false);
        assertThat(visit.as(caseworker).get("/documents/" + files.getFirst()).words())
                .contains("As long as what it belongs to", "or as soon as no hold and no open request keeps it");

        owner.sql("""
                update rights.hold set lifted_on = current_date, lifted_by = set_by, lifted_by_name = set_by_name
                 where set_by = ?
                """).param(caseworker.id()).update();
        owner.sql("update rights.request set state = 'answered', ended_on = current_date where case_ref = ?")
                .param(asked.value())
                .update();
        CurrentActor.run(SYSTEM, () -> jobs("").delete(SYSTEM));
        assertThat(files.stream().map(this::there)).containsOnly(false);
    }

    @Test
    void the_files_of_a_case_are_kept_as_long_as_the_case(@Autowired CaseFixtures cases) {
        var file = fixtures.on(
                "case",
                cases.open(cases.caseworker("HCC"), Route.ADULT_CONSENTS).value());
        owner.sql("alter table documents.document disable trigger document_step")
                .update();
        owner.sql("update documents.document set keep_until = current_date - 1 where ref in (?, ?)")
                .params(file, ref)
                .update();
        owner.sql("alter table documents.document enable always trigger document_step")
                .update();

        CurrentActor.run(SYSTEM, () -> jobs("").delete(SYSTEM));

        assertThat(there(file)).isTrue();
        assertThat(there()).as("one of an action").isFalse();
    }

    /// A file that somebody removed 31 days ago.
    private String removedFile(String holder, String thing) {
        var file = fixtures.on(holder, thing);
        owner.sql("update documents.document set removed_on = current_date - 31, removed_by = added_by where ref = ?")
                .param(file)
                .update();
        return file;
    }

    @Test
    void a_scanner_that_comes_later_looks_at_what_was_not_scanned_and_a_virus_is_never_offered() throws IOException {
        owner.sql("update documents.document_version set scan = 'CLEAN' where scan = 'NOT_SCANNED'")
                .update();
        ref = fixtures.on("action", action);
        CurrentActor.run(SYSTEM, () -> jobs("").scan(SYSTEM));
        assertThat(column("scan", String.class)).isEqualTo("NOT_SCANNED");
        var reader = visit.as(someone.member("GLAA"));
        assertThat(reader.get("/documents/" + ref + "/versions/1/file").status())
                .isEqualTo(200);

        try (var scanner = FakeScanner.answering("Sample FOUND")) {
            CurrentActor.run(SYSTEM, () -> jobs(scanner.address()).scan(SYSTEM));
            assertThat(scanner.received(0)).isEqualTo("Sample");
        }

        assertThat(column("scan", String.class)).isEqualTo("FOUND");
        assertThat(entries("scan_document")).isEqualTo(1);
        assertThat(reader.get("/documents/" + ref + "/versions/1/file").status())
                .isEqualTo(404);
        var page = reader.get("/documents/" + ref);
        assertThat(page.words()).contains("A virus was found");
        assertThat(page.html().select("a[href$=/file]")).isEmpty();
        assertThat(reader.get("/actions/" + action).html().select("#documents a[href$=/file]"))
                .hasSize(1); // the other one
    }

    @Test
    void a_document_that_does_not_open_keeps_no_other_from_the_scanner() throws IOException {
        owner.sql("update documents.document_version set scan = 'CLEAN' where scan = 'NOT_SCANNED'")
                .update();
        var shut = fixtures.on("action", action);
        ref = fixtures.on("action", action);
        var key = """
                update documents.document_version
                   set sealed_key = set_byte(sealed_key, length(sealed_key) - 1, get_byte(sealed_key, length(sealed_key) - 1) # 1),
                       added_on = added_on - interval '1 day' * ?
                 where document = (select id from documents.document where ref = ?)
                """;
        owner.sql(key).params(1, shut).update();
        try (var scanner = FakeScanner.answering("OK")) {
            CurrentActor.run(SYSTEM, () -> jobs(scanner.address()).scan(SYSTEM));
        } finally {
            owner.sql(key).params(-1, shut).update();
        }
        assertThat(column("scan", String.class)).isEqualTo("CLEAN");
        ref = shut;
        assertThat(column("scan", String.class)).isEqualTo("NOT_SCANNED");
    }

    @Test
    void an_upload_with_a_virus_is_refused_and_leaves_nothing(
            @Autowired DocumentLimits limits, @Autowired Sealing sealing, @Autowired JsonMapper json)
            throws IOException {
        var request = new MockHttpServletRequest("POST", "/documents/for/" + action);
        request.setContentType("multipart/form-data; boundary=line");
        request.setContent("""
                --line\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                \r
                harm\r
                --line--\r
                """.getBytes(StandardCharsets.US_ASCII));
        Upload.begin(request);
        try (var scanner = FakeScanner.answering("Sample FOUND")) {
            var intake = new UploadIntake(folder, new VirusScanner(scanner.address()), sealing, limits, json);
            assertThat(intake.take(someone.areaLead("HULL"), Upload.of(request), ""))
                    .isEqualTo(new UploadIntake.Result.Refused("A virus was found in a.txt. It was not kept", true));
            assertThat(scanner.received(0)).isEqualTo("harm");
        }
    }

    @Test
    void a_turned_key_seals_again_what_the_one_before_sealed_and_both_open()
            throws GeneralSecurityException, IOException {
        var reader = visit.as(someone.member("GLAA"));
        var before = column("sealed_key", byte[].class);
        RotatingKeys.DOCUMENTS.add(keys);
        RotatingKeys.DOCUMENTS.use(keys);
        assertThat(reader.get("/documents/" + ref + "/versions/1/file")
                        .response()
                        .getContentAsByteArray())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("Sample");

        CurrentActor.run(SYSTEM, () -> jobs("").seal(SYSTEM));

        var after = column("sealed_key", byte[].class);
        var newest = RotatingKeys.DOCUMENTS.keys(keys).getLast().name();
        assertThat(HexFormat.of().withUpperCase().formatHex(after, 1, 5)).isEqualTo(newest);
        assertThat(HexFormat.of().withUpperCase().formatHex(before, 1, 5)).isNotEqualTo(newest);
        assertThat(reader.get("/documents/" + ref + "/versions/1/file").status())
                .isEqualTo(200);
    }

    @Test
    void what_was_written_about_a_file_of_a_case_before_it_was_sealed_is_sealed_at_night(
            @Autowired CaseFixtures cases) {
        var worker = cases.caseworker("HCC");
        var file = fixtures.on("case", cases.open(worker, Route.CHILD).value());
        owner.sql("update documents.document set removed_because = 'By mistake' where ref = ?")
                .param(file)
                .update();

        CurrentActor.run(SYSTEM, () -> jobs("").seal(SYSTEM));

        record Clear(String title, String removedBecause, String fileName) {}
        assertThat(owner.sql("""
                        select d.title, d.removed_because, v.file_name
                          from documents.document d join documents.document_version v on v.document = d.id
                         where d.ref = ?
                        """).param(file).query(Clear.class).single())
                .isEqualTo(new Clear("Sealed", "Sealed", "Sealed"));
        assertThat(visit.as(worker).get("/documents/" + file).words()).contains("Sample", "sample.txt");
        assertThat(owner.sql("select title from documents.document where ref = ?")
                        .param(ref)
                        .query(String.class)
                        .single())
                .as("of an action")
                .isEqualTo("Sample");
    }

    @Test
    void a_title_that_does_not_open_keeps_nobody_from_the_rest(@Autowired CaseFixtures cases) {
        var worker = cases.caseworker("HCC");
        var opened = cases.open(worker, Route.CHILD);
        var file = fixtures.on("case", opened.value());
        owner.sql("update documents.document set title = 'Sealed', sealed_title = '\\x0102' where ref = ?")
                .param(file)
                .update();
        assertThat(visit.as(worker).get("/documents/" + file).words()).contains("(does not open)", "sample.txt");
        assertThat(visit.as(worker).get("/cases/%s/documents".formatted(opened)).words())
                .contains("(does not open)");
    }

    @Test
    void what_one_thing_may_have_is_limited() {
        var limits = new DocumentLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), 3);
        var full = new Problems();
        limits.check(full, new DocumentLimits.Used(3, 10), 1, 10);
        assertThat(full.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("There are 3 documents here already"));
        var large = new Problems();
        limits.check(large, new DocumentLimits.Used(3, 2L << 20), 0, 1);
        assertThat(large.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("more than 2 MB together"));
    }
}
