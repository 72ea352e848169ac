package waymark.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.proof.EntryFile;
import waymark.audit.proof.VerifyAudit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What information governance takes out of Waymark, and what somebody makes of it who has only these files.
@WaymarkTest
class EntryFileTest {

    private static final Actor CLOCK = Actor.system("Audit sealing");

    @Autowired
    SealingJob job;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @TempDir
    Path folder;

    private final JdbcClient owner = TestDatabase.owner();
    private Visit.Browser browser;

    @BeforeEach
    void seal() {
        browser = visit.as(someone.informationGovernance());
        browser.get("/audit?object=%22quoted%22%20and%20%5C%20%C3%A9%20%F0%9F%98%80");
        CurrentActor.run(CLOCK, () -> job.everything(CLOCK));
    }

    @Test
    void the_files_verify_without_waymark() throws IOException {
        var out = verify(save("entries", browser.get("/audit/entries").text()));

        assertThat(out).contains("SOUND. These are the").doesNotContain("NOT SOUND");
    }

    @Test
    void one_letter_changed_in_the_file_is_found() throws IOException {
        var text = browser.get("/audit/entries").text();
        var out = verify(save("entries", text.replaceFirst("\"act\":\"read_audit\"", "\"act\":\"read_audix\"")));

        assertThat(out)
                .contains("NOT SOUND. Entry ")
                .contains(" was changed after it was sealed.")
                .contains("read_audix");
    }

    @Test
    void that_somebody_took_the_entries_is_an_entry() {
        var reader = someone.informationGovernance();
        visit.as(reader).get("/audit/entries");
        visit.as(reader).get("/audit/checkpoints/file");

        assertThat(owner.sql("select act || ' ' || object from audit.leaf where actor = ? order by at")
                        .param(reader.id())
                        .query(String.class)
                        .list())
                .containsExactly("export_audit entries", "export_checkpoints all");
    }

    /// What `psql -f` prints is what the page gives.
    @Test
    void the_statement_for_operators_gives_the_same_entries() throws IOException {
        var fromPage = lines(browser.get("/audit/entries").text());
        var sql = new ClassPathResource("db/entries.sql").getContentAsString(StandardCharsets.UTF_8);
        var fromDatabase =
                lines(String.join("\n", owner.sql(sql).query(String.class).list()));

        assertThat(fromDatabase).isEqualTo(fromPage).hasSizeGreaterThan(1);
    }

    @Test
    void a_checkpoint_alone_can_be_taken() {
        var number = owner.sql("select max(number) from audit.checkpoint")
                .query(Long.class)
                .single();
        var answer = browser.get("/audit/checkpoints/" + number);

        assertThat(answer.text()).contains("\ntime 20").contains("\n\u2014 ");
        assertThat(answer.response().getHeader("Content-Disposition")).contains(".checkpoint");
        assertThat(browser.get("/audit/checkpoints/0").status()).isEqualTo(404);
        assertThat(browser.get("/audit/checkpoints/none").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_or_understood_ends_with_2_and_says_so() throws IOException {
        assertThat(run(2, "--colour", "blue")).contains("bin/verify-audit --leaves");
        assertThat(run(2, "--leaves", folder.resolve("none").toString(), "--key", key().toString()))
                .contains("Cannot be read");
        var empty = save("empty", "");
        assertThat(run(2, "--leaves", empty.toString(), "--key", key().toString()))
                .contains("first line");
    }

    private static List<EntryFile.Line> lines(String text) throws IOException {
        try (var file = new EntryFile(new BufferedReader(new StringReader(text)))) {
            var lines = new ArrayList<EntryFile.Line>();
            for (var line = file.next(); line.isPresent(); line = file.next()) {
                lines.add(line.get());
            }
            return lines;
        }
    }

    private String verify(Path entries) throws IOException {
        var checkpoints =
                save("all.checkpoint", browser.get("/audit/checkpoints/file").text());
        var arguments = List.of(
                "--leaves", entries.toString(), "--checkpoints", checkpoints.toString(), "--key", key().toString());
        var out = new ByteArrayOutputStream();
        int code = VerifyAudit.run(arguments, print(out), print(out));
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(text.contains("NOT SOUND") ? VerifyAudit.NOT_SOUND : VerifyAudit.SOUND);
        return text;
    }

    private String run(int code, String... arguments) {
        var out = new ByteArrayOutputStream();
        assertThat(VerifyAudit.run(List.of(arguments), print(out), print(out))).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private Path key() throws IOException {
        return save("keys", browser.get("/audit/checkpoints/keys").text());
    }

    private Path save(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
