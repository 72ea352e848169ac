package waymark.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.organisations.Organisation;
import waymark.directory.organisations.OrganisationTest;
import waymark.directory.organisations.Organisations;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// The importer on a real PostgreSQL that holds the shipped partnership already.
@WaymarkTest
class ImportPartnershipTest {

    private static final Actor IMPORT = Actor.system("Import");

    @Autowired
    private ImportPartnership importer;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void the_shipped_partnership_is_there_at_the_start() {
        assertThat(count("directory.area")).isEqualTo(4);
        assertThat(count("directory.sector")).isEqualTo(7);
        assertThat(count("directory.group_")).isGreaterThanOrEqualTo(5);
        assertThat(owner.sql("select name from directory.partnership")
                        .query(String.class)
                        .single())
                .isEqualTo("Humber Modern Slavery Partnership");
    }

    @Test
    void importing_the_same_file_again_changes_nothing() throws IOException {
        stored(run(PartnershipReaderTest.humber()));
        var before = fingerprint();
        var again = stored(run(PartnershipReaderTest.humber()));
        assertThat(again).allSatisfy(tally -> {
            assertThat(tally.added()).as(tally.kind()).isEmpty();
            assertThat(tally.changed()).as(tally.kind()).isEmpty();
        });
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_changed_file_changes_only_what_it_changed_and_deletes_nothing() throws IOException {
        stored(run(PartnershipReaderTest.humber()));
        int before = count("directory.organisation");
        var changed = stored(run(harmed(file -> {
            object(file, "/organisations/6").put("note", "Changed by a file");
            ((ArrayNode) file.at("/organisations")).remove(44);
        })));
        var tally = changed.stream()
                .filter(one -> one.kind().equals("organisations"))
                .findFirst()
                .orElseThrow();
        assertThat(tally.added()).isEmpty();
        assertThat(tally.changed()).containsExactly("ERYC");
        assertThat(tally.kept()).contains("MIGRATION_YORKS");
        assertThat(count("directory.organisation")).isEqualTo(before);
        assertThat(note("ERYC")).isEqualTo("Changed by a file");
        stored(run(PartnershipReaderTest.humber()));
        assertThat(note("ERYC")).isEmpty();
    }

    @Test
    void what_people_put_right_here_since_is_not_undone_by_the_same_file() throws IOException {
        stored(run(PartnershipReaderTest.humber()));
        CurrentActor.run(IMPORT, () -> {
            var now = organisations.get(IMPORT, "YAS");
            var wanted = new Organisation(
                    "YAS",
                    now.version(),
                    now.names(),
                    now.otherNames(),
                    now.sector(),
                    now.coverage(),
                    now.areas(),
                    null,
                    null,
                    false,
                    "Put right here");
            organisations.save(IMPORT, OrganisationTest.agreed(now.change(wanted)));
        });
        stored(run(PartnershipReaderTest.humber()));
        assertThat(note("YAS")).isEqualTo("Put right here");
    }

    @Test
    void a_file_that_would_put_two_names_on_one_day_recorded_here_is_refused() throws IOException {
        stored(run(PartnershipReaderTest.humber()));
        CurrentActor.run(IMPORT, () -> {
            var now = organisations.get(IMPORT, "MESMAC");
            if (now.names().size() == 1) {
                organisations.save(
                        IMPORT,
                        OrganisationTest.agreed(now.nameFrom("Mesmac anew", java.time.LocalDate.of(2099, 1, 1))));
            }
        });
        stored(run(PartnershipReaderTest.humber()));
        var faults = faults(run(harmed(file -> file.at("/organisations").forEach(one -> {
            if (one.path("code").stringValue().equals("MESMAC")) {
                ((ObjectNode) one).put("note", "Any change");
            }
        }))));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).matches("/organisations/\\d+/names");
            assertThat(fault.found()).contains("Mesmac anew").contains("from 1 January 2099");
        });
    }

    @Test
    void a_file_of_another_partnership_is_refused() throws IOException {
        assertThat(faults(run(harmed(file -> object(file, "/partnership").put("code", "ELSEWHERE")))))
                .containsExactly(new FileFault(
                        "/partnership/code", "“ELSEWHERE”", "HUMBER, the partnership this installation serves"));
    }

    /// Issue 2, section 5: twenty different faults, each told at its place, and nothing stored.
    @Test
    void a_file_with_twenty_different_faults_is_told_all_twenty_and_stores_nothing() throws IOException {
        stored(run(PartnershipReaderTest.humber()));
        var before = fingerprint();
        var faults = faults(run(twentyFaults()));
        assertThat(faults).extracting(FileFault::pointer).contains(TWENTY);
        assertThat(faults).hasSizeGreaterThanOrEqualTo(20).allSatisfy(fault -> {
            assertThat(fault.found()).isNotBlank();
            assertThat(fault.expected()).isNotBlank();
        });
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void the_page_lists_every_fault_and_keeps_the_pasted_text() throws IOException {
        var answer = visit.as(someone.coordinator()).post("/partnership/import", "text", twentyFaults());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .singleElement()
                .satisfies(error -> assertThat(error).matches("The file has \\d+ faults; nothing was stored"));
        assertThat(answer.html().select("tbody th").eachText()).contains(TWENTY);
        assertThat(answer.html().select("textarea").val()).contains("waymark-partnership-2");
    }

    @Test
    void the_page_stores_a_good_file_and_says_what_it_did() throws IOException {
        var browser = visit.as(someone.coordinator());
        var answer = browser.upload(
                "/partnership/import",
                "file",
                "humber.json",
                PartnershipReaderTest.humber().getBytes(StandardCharsets.UTF_8),
                "text",
                "");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/partnership/import");
    }

    @Test
    void the_page_wants_one_file_and_nothing_else() {
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post("/partnership/import", "text", " ").errors())
                .containsExactly("Choose a partnership file, or paste its text");
        assertThat(browser.upload("/partnership/import", "file", "a.json", new byte[] {'{'}, "text", "{}")
                        .errors())
                .containsExactly("Choose a file or paste a text, not both; empty one of the two");
        assertThat(browser.upload("/partnership/import", "file", "a.xlsx", new byte[] {'P', 'K', 3, (byte) 0xff})
                        .words())
                .contains("a file that is not text in UTF-8");
    }

    @Test
    void a_member_may_not_import() {
        assertThat(visit.as(someone.member("HCC")).get("/partnership/import").status())
                .isEqualTo(403);
        assertThat(visit.as(someone.member("HCC"))
                        .post("/partnership/import", "text", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void public_numbers_and_measures_of_a_file_are_found_again_by_code() throws IOException {
        undone(() -> {
            assertThat(added(stored(run(withNumbers("01632 960 701", 75))))).contains("T_LINE", "T_MEASURE");
            assertThat(line()).isEqualTo("+441632960701 NONE ADULT HULL f");
            assertThat(measure()).isEqualTo("SP1.1 UP 70 {HULL} 75");
            assertThat(stored(run(withNumbers("01632 960 701", 75)))).allSatisfy(tally -> {
                assertThat(tally.added()).isEmpty();
                assertThat(tally.changed()).isEmpty();
            });
            stored(run(withNumbers("01632 960 702", 80)));
            assertThat(line()).startsWith("+441632960702");
            assertThat(measure()).endsWith(" 80");
            var kept = stored(run(PartnershipReaderTest.humber()));
            assertThat(kept).flatExtracting(ImportSummary::kept).contains("T_LINE", "T_MEASURE");
            assertThat(line()).startsWith("+441632960702");
        });
    }

    @Test
    void a_number_that_stood_here_before_any_file_named_it_is_left_as_it_is() {
        undone(() -> {
            db.sql("""
                    insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone,
                                                     use_when, source, verified, verification, demonstration, position,
                                                     from_date)
                    values ('T_LINE', 'Ours', '01632 960 709', '+441632960709', 'telephone', '', '', true, '', 'test',
                            true, '', false, 900, date '2020-01-01')
                    """).update();
            stored(run(withNumbers("01632 960 701", 75)));
            assertThat(line()).startsWith("+441632960709");
        });
    }

    @Test
    void the_faults_of_numbers_and_measures_are_told_at_their_places() throws IOException {
        var faults = faults(run(harmed(file -> {
            with(file, "01632 960 701", 75);
            object(file, "/publicNumbers/5").put("area", "LEEDS").put("subject", "CIRCUS");
            object(file, "/publicNumbers/0").put("code", "EMERGENCY").put("number", "ring us");
            object(file, "/publicNumbers/2").put("confirmed", true);
            object(file, "/measures/0")
                    .put("objective", "SP9.9")
                    .put("unit", "per_cent")
                    .put("countsPeople", true)
                    .remove("baselineOn");
            object(file, "/measures/0/targets/0").put("target", 101);
        })));
        assertThat(faults)
                .extracting(FileFault::pointer)
                .containsExactlyInAnyOrder(
                        "/publicNumbers/5/area",
                        "/publicNumbers/5/subject",
                        "/publicNumbers/0/code",
                        "/publicNumbers/0/number",
                        "/publicNumbers/2/confirmed",
                        "/measures/0/objective",
                        "/measures/0/countsPeople",
                        "/measures/0/baselineOn",
                        "/measures/0/targets/0/target");
    }

    @Test
    void an_import_says_what_its_file_does_not_carry_and_where_that_is_entered() throws IOException {
        undone(() -> {
            var none = (ImportResult.Stored) run(harmed(file -> ((ObjectNode) file).remove("publicNumbers")));
            assertThat(none.notInFile())
                    .extracting(NotInFile::path)
                    .containsExactly(
                            "/directory/new-person",
                            "/contacts/new",
                            "/pathways",
                            "/accounts",
                            "/quarters/new",
                            "/contacts/lines",
                            "/measures/new");
            var both = (ImportResult.Stored) run(withNumbers("01632 960 701", 75));
            assertThat(both.notInFile()).extracting(NotInFile::path).doesNotContain("/contacts/lines", "/measures/new");
        });
        var page = visit.as(someone.coordinator()).get("/partnership/import");
        assertThat(page.html().select("td a").eachAttr("href")).contains("/contacts/lines", "/measures/new");
    }

    private static String withNumbers(String number, int target) throws IOException {
        return harmed(file -> with(file, number, target));
    }

    private static void with(JsonNode file, String number, int target) {
        ((ArrayNode) file.at("/publicNumbers"))
                .addObject()
                .put("code", "T_LINE")
                .put("name", "Line of a test")
                .put("number", number)
                .put("useWhen", "Never")
                .put("subject", "ADULT")
                .put("area", "HULL");
        var measure = ((ObjectNode) file).putArray("measures").addObject();
        measure.put("code", "T_MEASURE")
                .put("objective", "SP1.1")
                .put("title", "Measure of a test")
                .put("unit", "per_cent")
                .put("better", "higher")
                .put("baseline", 70)
                .put("baselineOn", "2026-03-31")
                .put("source", "A test")
                .put("countsPeople", false)
                .putArray("areas")
                .add("HULL");
        measure.putArray("targets").addObject().put("quarter", "2026-Q3").put("target", target);
    }

    private static List<String> added(List<ImportSummary> tallies) {
        return tallies.stream().flatMap(tally -> tally.added().stream()).toList();
    }

    private String line() {
        return here("""
                select concat_ws(' ', e164, case when hours = '' then 'NONE' end, subject, area, national)
                  from directory.help_line
                 where code = 'T_LINE' and to_date is null
                """);
    }

    private String measure() {
        return here("""
                select concat_ws(' ', m.objective, m.direction, m.baseline, m.suppliers::text, t.target)
                  from strategy.measure m join strategy.measure_target t on t.measure = m.id
                 where m.code = 'T_MEASURE'
                """);
    }

    /// In the transaction that is undone.
    private String here(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    private interface Work {
        void run() throws IOException;
    }

    /// The other tests count what there is.
    private void undone(Work work) {
        CurrentActor.run(
                IMPORT,
                () -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    try {
                        work.run();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }));
    }

    private static final String[] TWENTY = {
        "/format",
        "/partnership/strategy/to",
        "/areas/0/name",
        "/areas/1/code",
        "/areas/3/code",
        "/sectors/0/extra",
        "/sectors/2/code",
        "/organisations/0/sector",
        "/organisations/1/areas/0",
        "/organisations/2/areas",
        "/organisations/3/names/0/from",
        "/organisations/4/names/1",
        "/organisations/5/firstResponder/to",
        "/organisations/6/notifiesByPolicy",
        "/organisations/7/code",
        "/organisations/8/names",
        "/groups/0/seats/1/organisation",
        "/groups/0/seats/2/code",
        "/groups/1/tier",
        "/groups/2/areas",
        "/priorities/0/number",
    };

    private static String twentyFaults() throws IOException {
        return harmed(file -> {
            object(file, "").put("format", "waymark-partnership-2");
            object(file, "/partnership/strategy").put("to", 2019);
            object(file, "/areas/0").remove("name");
            object(file, "/areas/1").put("code", "hull!");
            object(file, "/areas/3").put("code", "NORTH_LINCOLNSHIRE");
            object(file, "/sectors/0").put("extra", 1);
            object(file, "/sectors/2").put("code", "STATUTORY");
            object(file, "/organisations/0").put("sector", "CIRCUS");
            object(file, "/organisations/1").putArray("areas").add("LEEDS");
            object(file, "/organisations/2").putArray("areas");
            object(file, "/organisations/3/names/0").put("from", "2023-02-30");
            ((ArrayNode) file.at("/organisations/4/names")).addObject().put("name", "Twice");
            object(file, "/organisations/5/firstResponder")
                    .put("from", "2020-02-02")
                    .put("to", "2020-01-01");
            object(file, "/organisations/6").put("notifiesByPolicy", true);
            object(file, "/organisations/7").put("code", "ERYC");
            object(file, "/organisations/8").putArray("names");
            object(file, "/groups/0/seats/1").put("organisation", "NOBODY");
            object(file, "/groups/0/seats/2").put("code", "CHAIR");
            object(file, "/groups/1").put("tier", "royal");
            object(file, "/groups/2").putArray("areas");
            object(file, "/priorities/0").put("number", "one");
        });
    }

    private ImportResult run(String text) {
        return CurrentActor.as(IMPORT, () -> importer.run(IMPORT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ImportSummary> stored(ImportResult imported) {
        assertThat(imported).isInstanceOf(ImportResult.Stored.class);
        return ((ImportResult.Stored) imported).summaries();
    }

    private static List<FileFault> faults(ImportResult imported) {
        assertThat(imported).isInstanceOf(ImportResult.Faulty.class);
        return ((ImportResult.Faulty) imported).faults();
    }

    private int count(String table) {
        return owner.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String note(String code) {
        return owner.sql("select note from directory.organisation where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    /// Everything an import might touch, history included.
    private String fingerprint() {
        return owner.sql("""
                select md5(coalesce(string_agg(line, '|' order by line), '')) from (
                  select 'p' || p::text as line from directory.partnership p
                  union all select 'a' || a::text from directory.area a
                  union all select 's' || s::text from directory.sector s
                  union all select 'o' || o::text from directory.organisation o
                  union all select 'n' || n.organisation || n.name || coalesce(n.from_date::text, '') from directory.organisation_name n
                  union all select 'x' || x::text from directory.organisation_area x
                  union all select 'e' || e.id::text from directory.organisation_event e
                  union all select 'g' || g::text from directory.group_ g
                  union all select 't' || t::text from directory.seat t
                  union all select 'i' || i::text from directory.imported_entry i) as all_of_it
                """).query(String.class).single();
    }

    private static String harmed(Consumer<JsonNode> harm) throws IOException {
        var tree = JsonMapper.shared().readTree(PartnershipReaderTest.humber());
        harm.accept(tree);
        return tree.toString();
    }

    private static ObjectNode object(JsonNode file, String pointer) {
        return (ObjectNode) file.at(pointer);
    }
}
