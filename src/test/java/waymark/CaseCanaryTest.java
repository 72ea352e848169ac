package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.concerns.intake.IdentifyingTraces;
import waymark.kernel.Actor;
import waymark.web.mvc.Routes;

/// Words that are typed into every form of a case are nowhere in what a host, a thief of a backup or somebody
/// who reads the log could read: the files of the database, its write-ahead log, a dump, the log.
@WhenChanged({
    "src/main/java/waymark/access",
    "src/main/java/waymark/audit",
    "src/main/java/waymark/cases",
    "src/main/java/waymark/database",
    "src/main/java/waymark/documents",
    "src/main/java/waymark/kernel",
    "src/main/java/waymark/rights",
    "src/main/java/waymark/sharing",
    "src/main/java/waymark/support",
    "src/main/java/waymark/web",
    "src/main/jte/cases",
    "src/main/resources/db",
    "src/test/java/waymark/cases",
    "src/test/java/waymark/concerns/intake/IdentifyingTraces.java",
    "src/main/jte/support",
    "src/main/jte/sharing",
    "src/main/jte/rights"
})
@WaymarkTest
class CaseCanaryTest {

    private static final Pattern FILLED = Pattern.compile("Filled in \\d+");
    private static final int CANARIES = 25;

    /// Of all canaries, and in nothing else: a file without it is looked through once.
    private static final String BEGINNING =
            "Canary" + UUID.randomUUID().toString().substring(0, 8);

    /// What a form refuses that does not get what it asks for.
    private static final String NHS = "943 476 5919";

    @Autowired
    Routes routes;

    @Autowired
    RouteSamples samples;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();
    private final List<String> canaries = new ArrayList<>();

    @Test
    void nothing_that_is_typed_into_a_case_is_stored_or_logged_in_clear() {
        try (var traces = new IdentifyingTraces()) {
            var worker = fixtures.caseworker("HCC");
            var name = canary();
            var opened = fixtures.open(
                    worker,
                    Route.CHILD,
                    new PersonDetails(name, canary(), canary(), null, "", canary(), canary(), canary()));
            var saved = new TreeMap<String, Integer>();
            for (var route : routes.all()) {
                if (route.method().equals("POST") && route.path().startsWith("/cases")) {
                    saved.put(route.path(), typed(route.path(), worker));
                }
            }
            System.out.printf("Canaries: %d texts, forms with them: %s%n", canaries.size(), saved);
            assertThat(fixtures.read(worker, opened).main().details().firstName())
                    .as("it was kept all the same")
                    .isEqualTo(name);
            assertThat(canaries).hasSizeGreaterThanOrEqualTo(CANARIES);
            assertThat(saved.values().stream().filter(count -> count > 0)).hasSizeGreaterThan(5);
            assertThat(sealed(
                            "emergency_access",
                            "emergency_review",
                            "conflict",
                            "sealed_content",
                            "sealed_opening",
                            "entry"))
                    .as("sealed columns that something was typed into")
                    .allSatisfy((column, rows) -> assertThat(rows).as(column).isPositive());
            assertThat(traces.holding(canaries.toArray(String[]::new))).isEmpty();
        }
    }

    @Test
    void words_in_clear_would_be_found() {
        var clear = canary();
        try (var traces = new IdentifyingTraces()) {
            owner.sql("create table public.clear (words text)").update();
            owner.sql("insert into public.clear values (?)").param(clear).update();
            LoggerFactory.getLogger(CaseCanaryTest.class).error("somebody wrote {}", clear);
            var found = traces.holding(clear);
            assertThat(found)
                    .anyMatch(each -> each.startsWith("row of public.clear"))
                    .anyMatch(each -> each.startsWith("line of the log"))
                    .anyMatch(each -> each.contains("/postgresql/base/"))
                    .anyMatch(each -> each.contains("/pg_wal/"));
        } finally {
            owner.sql("drop table public.clear").update();
        }
    }

    /// Fills the form at that address and sends it.
    ///
    /// @return how many canaries were taken
    private int typed(String pattern, Actor.Person worker) {
        var who = pattern.startsWith("/cases/conflicts") || pattern.startsWith("/cases/emergency/reviews")
                ? samples.roles().get("information_governance")
                : worker;
        var path = pattern.contains("{")
                ? samples.behind(pattern)
                        .filter(sample -> sample.own() != null)
                        .map(sample -> sample.own().apply(who)
                                + pattern.substring(sample.beginning().length()))
                        .orElse("")
                : pattern;
        if (path.isEmpty() || path.contains("{")) {
            return 0;
        }
        var browser = visit.as(who);
        var page = browser.get(path);
        if (page.status() != 200) {
            return 0;
        }
        var fields = FilledForm.of(page.html(), path);
        var own = new ArrayList<String>();
        for (int place = 1; place < fields.length; place += 2) {
            if (FILLED.matcher(fields[place]).matches()) {
                own.add(canary());
                fields[place] = own.getLast();
            }
            if (pattern.equals("/cases/emergency") && fields[place - 1].equals("ref")) {
                fields[place] = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD)
                        .value();
            }
            if (path.contains("/nhs/") && fields[place - 1].equals("text")) {
                fields[place] = NHS;
            }
        }
        return browser.post(path, fields).status() == 303 ? own.size() : 0;
    }

    private String canary() {
        var canary = BEGINNING + UUID.randomUUID().toString().replace("-", "").substring(8);
        canaries.add(canary);
        return canary;
    }

    /// How many rows of each table have something sealed.
    private Map<String, Integer> sealed(String... tables) {
        var rows = new TreeMap<String, Integer>();
        for (var table : tables) {
            rows.put(
                    table,
                    owner.sql("select count(*) from cases.%s where length(sealed) > 0".formatted(table))
                            .query(Integer.class)
                            .single());
        }
        return rows;
    }
}
