package waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

/// The importer on a real PostgreSQL that holds the shipped partnership already.
@WaymarkTest
class ImportPartnershipTest {

    private static final Actor IMPORT = Actor.system("Import");

    @Autowired
    private ImportPartnership importer;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Someone someone;

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
        Acting.run(IMPORT, () -> {
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
        Acting.run(IMPORT, () -> {
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
                .containsExactly(new Fault(
                        "/partnership/code", "“ELSEWHERE”", "HUMBER, the partnership this installation serves"));
    }

    /// Issue 2, section 5: twenty different faults, each told at its place, and nothing stored.
    @Test
    void a_file_with_twenty_different_faults_is_told_all_twenty_and_stores_nothing() throws IOException {
        stored(run(PartnershipReaderTest.humber()));
        var before = fingerprint();
        var faults = faults(run(twentyFaults()));
        assertThat(faults).extracting(Fault::pointer).contains(TWENTY);
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

    private Imported run(String text) {
        return Acting.as(IMPORT, () -> importer.run(IMPORT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Tally> stored(Imported imported) {
        assertThat(imported).isInstanceOf(Imported.Stored.class);
        return ((Imported.Stored) imported).tallies();
    }

    private static List<Fault> faults(Imported imported) {
        assertThat(imported).isInstanceOf(Imported.Faulty.class);
        return ((Imported.Faulty) imported).faults();
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
