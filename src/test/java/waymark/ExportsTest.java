package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.web.mvc.Routes;

/// Formulas stand in everything that people can write; no file for a spreadsheet has one. `bin/bench
/// attacks` has the same files written (`-Dexports.write=FOLDER`) and opens them in a real spreadsheet.
@WaymarkTest
class ExportsTest {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=HYPERLINK(\"https://evil.example\",\"open\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1,1)",
            " =1+1",
            "\u200b=1+1",
            "a\",=1+1,\"b");

    @Autowired
    Routes routes;

    @Autowired
    StrategyApi strategy;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void no_list_that_is_taken_away_holds_a_formula() throws IOException {
        FORMULAS.forEach(this::writeEverywhere);
        var browser = visit.as(Everything.with(someone));
        var wrong = new ArrayList<String>();
        int seen = 0;
        for (var path : lists()) {
            var text = browser.get(path).text();
            write(path, text);
            try (var rows = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
                var width = -1;
                for (var row : rows) {
                    width = width < 0 ? row.size() : width;
                    assertThat(row.size()).as(path + " " + row).isEqualTo(width);
                    for (var cell : row) {
                        seen += cell.contains("1+1") ? 1 : 0;
                        if (!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.]+")) {
                            wrong.add(path + ": " + cell);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).as("formulas that were written and came out as text").isGreaterThan(10);
    }

    private List<String> lists() {
        return routes.all().stream()
                .map(Routes.Route::path)
                .filter(path -> path.endsWith(".csv"))
                // of one case: see HtcdsPageTest; and sheets to fill in, which hold our own headings alone
                .filter(path -> !path.contains("{ref}") && !path.contains("{step}"))
                .map(path -> path.replace("{area}", "HULL"))
                .toList();
    }

    private void writeEverywhere(String formula) {
        var clock = Actor.system("Test");
        CurrentActor.run(
                clock,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> strategy.add(
                                clock,
                                ActionPlan.of(
                                        formula,
                                        formula,
                                        "HULL",
                                        "SP2.1",
                                        "HCC",
                                        null,
                                        List.of(),
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2090, 12, 31)),
                                LocalDate.of(2026, 1, 1))));
        var id = UUID.randomUUID();
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :formula, 'HCC', :formula, :email, '', date '2020-01-01')
                """)
                .param("id", id)
                .param("ref", "PE-" + id.toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT))
                .param("formula", formula)
                .param("email", id + "@example.org")
                .update();
    }

    private static void write(String path, String text) throws IOException {
        var folder = System.getProperty("exports.write");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, path.substring(1).replace('/', '-')), text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
