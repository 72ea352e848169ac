package waymark.exchange.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.Audit;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.documents.DocumentFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.strategy.StrategyFixtures;

/// The export of everything: asked for, approved by a second person, whole, and opened by its key alone.
@WaymarkTest
class ExportTest {

    private static final Pattern SECRET = Pattern.compile(".*(hash|secret|token|password|private_key|sealed).*");
    private static final Actor CLOCK = Actor.system("Write exports");

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ExportContents contents;

    @Autowired
    ExportJob job;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Audit audit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    DocumentFixtures documents;

    @Autowired
    StrategyFixtures strategy;

    private Map<String, List<ExportContents.Column>> tables() {
        return CurrentActor.as(CLOCK, () -> transaction.execute(_ -> contents.tables()));
    }

    @Test
    void every_table_goes_out_or_is_left_out_with_a_reason() {
        var rules = ExportRules.read();
        var tables = tables();
        var wrong = new ArrayList<String>();
        tables.forEach((name, columns) -> {
            var first = columns.getFirst();
            if (rules.leftOut(first.schema(), first.table()).isPresent()) {
                return;
            }
            for (var column : columns) {
                var said = rules.column(column.schema(), column.table(), column.name());
                boolean whole = column.readable() && !column.type().startsWith("bytea");
                if (!whole && said.isEmpty()) {
                    wrong.add("%s.%s (%s) is neither readable as text for the export nor said to be left out"
                            .formatted(name, column.name(), column.type()));
                }
                if (SECRET.matcher(column.name()).matches() && said.isEmpty()) {
                    wrong.add(name + "." + column.name() + " looks like a secret");
                }
            }
            // the same rows as the owner of the machine would see; drafts of tables stay (docs/operations/leaving.md)
            var drafts =
                    name.equals("analysis.release") ? " where state in ('SUBMITTED', 'RELEASED', 'WITHDRAWN')" : "";
            var owner = TestDatabase.owner()
                    .sql("select count(*) from " + name + drafts)
                    .query(Long.class)
                    .single();
            var seen = columns.getFirst().readable() ? seen(name) : 0L;
            if (!owner.equals(seen)) {
                wrong.add("%s has %d rows and the export reads %d".formatted(name, owner, seen));
            }
        });
        rules.all().values().stream()
                .filter(rule -> !known(rule.thing(), tables))
                .forEach(rule -> wrong.add(rule.thing() + " is in left-out.csv and not in the database"));
        rules.all().values().stream()
                .filter(rule -> rule.decision() == ExportRules.Decision.LEFT_OUT
                        && rule.words().isEmpty())
                .forEach(rule -> wrong.add(rule.thing() + " is left out without a reason"));
        assertThat(wrong).isEmpty();
    }

    private Long seen(String table) {
        return CurrentActor.as(
                CLOCK,
                () -> transaction.execute(_ -> clock.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient clock;

    private static boolean known(String thing, Map<String, List<ExportContents.Column>> tables) {
        var parts = List.of(thing.split("\\."));
        return switch (parts.size()) {
            case 2 ->
                parts.getLast().equals("*")
                        ? tables.keySet().stream().anyMatch(name -> name.startsWith(parts.getFirst() + "."))
                        : tables.containsKey(thing);
            case 3 ->
                tables.getOrDefault(parts.get(0) + "." + parts.get(1), List.of()).stream()
                        .anyMatch(column -> column.name().equals(parts.get(2)));
            default -> false;
        };
    }

    @Test
    void two_administrators_take_everything_out_and_only_the_key_opens_it(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/age")).exists();
        var key = folder.resolve("key.txt");
        run("/usr/bin/age-keygen", "-o", key.toString());
        var recipient = run("/usr/bin/age-keygen", "-y", key.toString()).strip();
        var first = visit.as(someone.with("HCC", "administrator@installation"));
        var second = visit.as(someone.with("ERYC", "administrator@installation"));

        var mistyped = recipient.substring(0, 61) + (recipient.endsWith("q") ? "p" : "q"); // fails its checksum
        assertThat(first.post("/exports", "recipient", mistyped, "why", "").errors())
                .contains("Paste the whole public key. It begins with age1 and has 62 characters");
        var path = first.post("/exports", "recipient", recipient, "why", "We move to another system")
                .location();
        assertThat(first.get(path).words()).contains("An administrator of another organisation has to approve it");
        assertThat(first.post(path + "/approval").words()).contains("that is two people");
        assertThat(second.post(path + "/approval").status()).isEqualTo(303);
        assertThat(second.get(path + "/everything.zip.age").status()).isEqualTo(404);

        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
        assertThat(first.get(path).words()).contains("Ready", "Kept until");
        var sealed = first.get(path + "/everything.zip.age").response().getContentAsByteArray();
        assertThat(new String(sealed, 0, 21, UTF_8)).isEqualTo("age-encryption.org/v1");
        var file = Files.write(folder.resolve("everything.zip.age"), sealed);
        run(
                "/usr/bin/age",
                "-d",
                "-i",
                key.toString(),
                "-o",
                folder.resolve("all.zip").toString(),
                file.toString());
        var entries = unzip(Files.readAllBytes(folder.resolve("all.zip")));
        assertThat(entries.keySet())
                .contains(
                        "README.txt",
                        "tables.json",
                        "tables/directory/organisation.csv",
                        "tables/strategy/action.csv",
                        "tables/audit/leaf.csv")
                .noneMatch(name ->
                        name.startsWith("tables/cases/case_record") || name.startsWith("tables/access/session"));
        assertThat(entries.get("tables/directory/organisation_name.csv")).contains("Hull City Council");
        assertThat(entries.get("tables/access/account.csv").lines().findFirst().orElse(""))
                .contains("email")
                .doesNotContain("password", "secret");
        assertThat(entries.get("README.txt")).contains("cases.*");
    }

    @Test
    void who_told_something_what_people_were_told_and_documents_of_cases_stay() throws IOException {
        var worker = cases.caseworker("HCC");
        var document =
                documents.on("case", cases.open(worker, Route.ADULT_CONSENTS).value());
        var told = "IS-STAYS01";
        CurrentActor.run(
                worker,
                () -> transaction.executeWithoutResult(
                        _ -> audit.changed(worker, "submit_intelligence", told, 1, List.of())));

        var entries = unzip(everything());

        assertThat(entries.get("tables/audit/leaf.csv"))
                .contains(worker.id().toString())
                .doesNotContain(told, "submit_intelligence");
        assertThat(entries.get("tables/documents/document.csv")).doesNotContain(document);
        assertThat(entries).doesNotContainKey("tables/notices/notice.csv");
        assertThat(entries.get("README.txt")).contains("audit.leaf: Who told or answered an intelligence unit");
        var rules = ExportRules.read();
        assertThat(rules.all().values())
                .allSatisfy(rule -> assertThat(rules.stays(rule.thing()).isPresent())
                        .as(rule.thing())
                        .isEqualTo(rule.decision() == ExportRules.Decision.PARTLY));
    }

    private byte[] everything() {
        var out = new ByteArrayOutputStream();
        CurrentActor.run(
                CLOCK,
                () -> transaction.executeWithoutResult(_ -> {
                    try {
                        contents.write(CLOCK, out);
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                }));
        return out.toByteArray();
    }

    @Test
    void an_export_that_meets_a_document_that_no_key_opens_has_failed_and_is_not_begun_again() {
        var owner = TestDatabase.owner();
        var document = documents.on("action", strategy.ledBy(UUID.randomUUID()).value());
        owner.sql("""
                update documents.document_version set sealed_key = decode(repeat('07', 60), 'hex')
                 where document = (select id from documents.document where ref = :ref)
                """).param("ref", document).update();
        var path = visit.as(someone.with("HCC", "administrator@installation"))
                .post(
                        "/exports",
                        "recipient",
                        "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                        "why",
                        "To keep")
                .location();
        var second = visit.as(someone.with("ERYC", "administrator@installation"));
        assertThat(second.post(path + "/approval").status()).isEqualTo(303);

        CurrentActor.run(CLOCK, () -> job.run(CLOCK));

        assertThat(second.get(path).words()).contains("Failed");
        owner.sql("delete from documents.document where ref = :ref")
                .param("ref", document)
                .update();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(false).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }

    private static Map<String, String> unzip(byte[] archive) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }
}
