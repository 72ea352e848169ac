package waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.strategy.StrategyFixtures;

/// Documents on an action: who may read the action reads them, who records its progress adds them, and
/// nothing of them lies readable on a disk.
@WaymarkTest
class DocumentsPageTest {

    private static final byte[] PDF = "%PDF-1.7 canary-of-a-document".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures actions;

    @Value("${waymark.spool}")
    Path spool;

    private final JdbcClient owner = TestDatabase.owner();
    private String action = "";
    private Visit.Browser lead;

    @BeforeEach
    void an_action_of_hull() {
        action = actions.anAction(null).value();
        lead = visit.as(someone.areaLead("HULL"));
    }

    private Visit.Answer add(String title, String fileName, byte[] file) {
        return lead.send("/documents/for/" + action, "file", fileName, file, fields(title));
    }

    private static String[] fields(String title) {
        return new String[] {
            "kind", "EVIDENCE", "title", title, "dated-day", "14", "dated-month", "11", "dated-year", "2026"
        };
    }

    /// The reference of the only document of the action.
    private String document() {
        return owner.sql("select ref from documents.document where thing = :thing")
                .param("thing", action)
                .query(String.class)
                .single();
    }

    private int documents() {
        return owner.sql("select count(*) from documents.document where thing = :thing")
                .param("thing", action)
                .query(Integer.class)
                .single();
    }

    private List<String> waiting() throws IOException {
        try (var files = Files.list(spool.toAbsolutePath().resolve("documents"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void what_the_area_lead_adds_everybody_who_reads_the_action_can_download() throws IOException {
        var before = waiting();
        var large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        var added = add("Minutes of the visit", "minutes.pdf", large);

        assertThat(added.status()).isEqualTo(303);
        assertThat(added.location()).isEqualTo("/actions/" + action);
        var reader = visit.as(someone.member("GLAA"));
        var page = reader.get("/actions/" + action);
        assertThat(page.words()).contains("Minutes of the visit", "Evidence, 14 November 2026", "PDF, 3 MB");
        assertThat(page.html().select("a:contains(Add a document)")).isEmpty();
        var path = "/documents/" + document();
        assertThat(reader.get(path).words())
                .contains("Belongs to", "Kept until", "Not scanned for viruses", "minutes.pdf");
        var file = reader.get(path + "/versions/1/file").response();
        assertThat(file.getContentAsByteArray()).isEqualTo(large);
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("minutes.pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(waiting()).isEqualTo(before);
        var pieces = owner.sql("""
                select c.sealed from documents.document_content c
                  join documents.document_version v on v.id = c.document_version
                  join documents.document d on d.id = v.document
                 where d.ref = :ref order by c.position
                """)
                .param("ref", document())
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(pieces).hasSize(3);
        assertThat(new String(pieces.getFirst(), StandardCharsets.ISO_8859_1)).doesNotContain("canary", "%PDF");
        assertThat(reader.get("/search?q=minutes+of+the+visit").words()).contains("Minutes of the visit");
    }

    @Test
    void who_may_not_add_finds_no_form_and_changes_nothing() {
        add("Minutes", "minutes.pdf", PDF);
        var path = "/documents/" + document();
        for (var stranger : List.of(visit.as(someone.areaLead("EAST_RIDING")), visit.as(someone.member("GLAA")))) {
            for (var page : List.of(path + "/replacement", path + "/removal", "/documents/for/" + action)) {
                assertThat(stranger.get(page).status()).as(page).isEqualTo(404);
            }
            assertThat(stranger.send("/documents/for/" + action, "file", "a.pdf", PDF, fields("Mine"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post(path + "/removal", "because", "x", "version", "1")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(documents()).isEqualTo(1);
        assertThat(lead.get("/documents/DO-99999999").status()).isEqualTo(404);
        assertThat(lead.get("/documents/for/AC-99999999").status()).isEqualTo(404);
        assertThat(lead.get("/documents/for/XX-1").status()).isEqualTo(404);
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_the_file() {
        var fields = fields("");
        var refused = lead.send("/documents/for/" + action, "file", "minutes.pdf", PDF, fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Enter a title");
        assertThat(refused.words()).contains("minutes.pdf (PDF, 1 KB) has arrived");
        var page = refused.html();
        assertThat(page.select("input[name=kind][checked]").attr("value")).isEqualTo("EVIDENCE");
        assertThat(page.select("input[name=dated-year]").attr("value")).isEqualTo("2026");
        var token = page.select("input[name=waiting]").attr("value");
        fields = Arrays.copyOf(fields("Minutes"), 12);
        fields[10] = "waiting";
        fields[11] = token;
        var other = visit.as(someone.areaLead("HULL"));
        assertThat(other.post("/documents/for/" + action, fields).errors()).containsExactly("Choose a file");

        assertThat(lead.post("/documents/for/" + action, fields).status()).isEqualTo(303);

        var file = lead.get("/documents/" + document() + "/versions/1/file").response();
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(lead.post("/documents/for/" + action, fields).errors())
                .as("it was saved and waits no longer")
                .containsExactly("Choose a file");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            empty.pdf,                    '',             empty.pdf is empty
            run.exe,                      MZ\0x,          'run.exe: this type of file cannot be added'
            ../../etc/pass.pdf,           '',             pass.pdf is empty
            """)
    void a_file_that_is_not_taken_is_refused_by_its_name(String name, String content, String message) {
        var refused = add("Minutes", name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(String.join("", refused.errors())).startsWith(message);
        assertThat(refused.html().select("input[name=title]").attr("value")).isEqualTo("Minutes");
        assertThat(documents()).isZero();
    }

    @Test
    void a_file_that_is_too_large_is_refused_on_the_form_and_not_by_an_error_page() {
        var large = Arrays.copyOf(PDF, (25 << 20) + 1);
        var refused = add("Minutes", "large.pdf", large);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("large.pdf is larger than 25 MB");
        assertThat(refused.html().select("input[name=title]").attr("value")).isEqualTo("Minutes");
        assertThat(add("Minutes", "whole.pdf", Arrays.copyOf(PDF, 25 << 20)).status())
                .isEqualTo(303);
    }

    @Test
    void a_hostile_name_is_made_safe() {
        add("Minutes", "..\\..\\evil\u202Efdp.exe" + "x".repeat(300), PDF);
        var page = lead.get("/documents/" + document());
        var name = page.html().select("dd span").eachText().stream()
                .filter(text -> text.startsWith("evil"))
                .findFirst()
                .orElseThrow();
        assertThat(name).startsWith("evil_fdp.exex").hasSize(120);
        assertThat(lead.get("/documents/" + document() + "/versions/1/file")
                        .response()
                        .getHeader("Content-Disposition"))
                .doesNotContain("\u202E", "%E2%80%AE", "..", "\\")
                .contains(".pdf");
    }

    @Test
    void of_two_versions_at_once_neither_is_lost() {
        add("Terms", "terms.pdf", PDF);
        var path = "/documents/" + document();
        var second = "%PDF-1.7 second".getBytes(StandardCharsets.US_ASCII);
        var third = "%PDF-1.7 third".getBytes(StandardCharsets.US_ASCII);
        var other = visit.as(someone.areaLead("HULL"));
        var follows = other.get(path + "/replacement")
                .html()
                .select("input[name=follows]")
                .attr("value");

        assertThat(lead.send(path + "/replacement", "file", "b.pdf", second, "follows", follows, "note", "Signed")
                        .status())
                .isEqualTo(303);
        var overtaken =
                other.send(path + "/replacement", "file", "c.pdf", third, "follows", follows, "note", "Corrected");

        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.errors().getFirst()).contains("added version 2 meanwhile");
        assertThat(overtaken.html().select("textarea[name=note]").text()).isEqualTo("Corrected");
        var form = overtaken.html();
        assertThat(other.post(
                                path + "/replacement",
                                "follows",
                                form.select("input[name=follows]").attr("value"),
                                "waiting",
                                form.select("input[name=waiting]").attr("value"),
                                "note",
                                "Corrected")
                        .status())
                .isEqualTo(303);
        var page = other.get(path);
        assertThat(page.words()).contains("Version 3 added", "Signed", "Corrected");
        for (var version : List.of(PDF, second, third)) {
            var number = List.of(PDF, second, third).indexOf(version) + 1;
            assertThat(other.get(path + "/versions/" + number + "/file")
                            .response()
                            .getContentAsByteArray())
                    .isEqualTo(version);
        }
    }

    @Test
    void what_is_removed_is_gone_for_readers_and_can_be_put_back_by_who_may_add() {
        add("Minutes", "minutes.pdf", PDF);
        var path = "/documents/" + document();
        var reader = visit.as(someone.member("GLAA"));
        assertThat(lead.post(path + "/removal", "version", "1", "because", "").errors())
                .containsExactly("Enter why it is removed");

        assertThat(lead.post(path + "/removal", "version", "1", "because", "Wrong action")
                        .status())
                .isEqualTo(303);

        assertThat(reader.get(path).status()).isEqualTo(404);
        assertThat(reader.get(path + "/versions/1/file").status()).isEqualTo(404);
        assertThat(reader.get("/actions/" + action).words()).contains("No documents yet");
        assertThat(reader.get("/search?q=" + document()).html().select("a[href=" + path + "]"))
                .isEmpty();
        assertThat(lead.get("/actions/" + action).words()).contains("Removed documents");
        assertThat(lead.get(path).words()).contains("Wrong action", "It is deleted on");
        assertThat(lead.post(path + "/restoration").status()).isEqualTo(303);
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(lead.post(path + "/restoration").location()).isEqualTo(path);
    }

    @Test
    void a_form_that_was_sent_twice_adds_one_document() {
        var once = UUID.randomUUID().toString();
        var fields = Arrays.copyOf(fields("Minutes"), 12);
        fields[10] = "_once";
        fields[11] = once;
        var first = lead.send("/documents/for/" + action, "file", "a.pdf", PDF, fields);
        var second = lead.send("/documents/for/" + action, "file", "a.pdf", PDF, fields);
        assertThat(first.location()).isEqualTo("/actions/" + action);
        assertThat(second.location()).isEqualTo("/actions/" + action);
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void a_database_that_breaks_off_in_the_middle_leaves_nothing_behind() {
        owner.sql("""
                create function public.break_off() returns trigger language plpgsql as
                  $$ begin raise exception 'broken off'; end $$;
                grant usage on schema public to public;
                create trigger break_off before insert on documents.document_content
                  for each row when (new.position = 1) execute function public.break_off()
                """).update();
        try {
            assertThat(add("Minutes", "minutes.pdf", Arrays.copyOf(PDF, 2_000_000))
                            .status())
                    .isEqualTo(500);
        } finally {
            owner.sql("""
                    drop trigger break_off on documents.document_content;
                    drop function public.break_off();
                    revoke usage on schema public from public
                    """).update();
        }
        assertThat(documents()).isZero();
        assertThat(owner.sql("""
                        select count(*) from documents.document_content c
                         where not exists (select from documents.document_version v where v.id = c.document_version)
                        """).query(Integer.class).single()).isZero();
    }
}
