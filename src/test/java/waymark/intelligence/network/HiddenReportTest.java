package waymark.intelligence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.Visit.Browser;
import waymark.WaymarkTest;
import waymark.WhenChanged;
import waymark.bench.CountingStatements;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.IntelligenceFixtures.Made;
import waymark.intelligence.NetworkFixtures;
import waymark.intelligence.NetworkFixtures.Thing;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.reports.Purpose;

/// An officer who may not read a report finds a world without it. Every page, file and search of the network is
/// recorded for an officer of another unit; then a report under conditions speaks of the same people and things, links
/// them, and its unit judges them; and all is recorded again. Not a byte differs, nor how many statements a page sends.
@WhenChanged({
    "src/main/java/waymark/intelligence",
    "src/main/java/waymark/notices",
    "src/main/java/waymark/web/search",
    "src/main/java/waymark/audit",
    "src/main/java/waymark/access",
    "src/main/jte/intelligence",
    "src/test/java/waymark/intelligence",
    "src/main/resources/db"
})
@WaymarkTest
class HiddenReportTest {

    private static final Pattern BY_ITSELF = Pattern.compile("name=\"(_csrf|_once)\" value=\"[^\"]*\"|nonce-[^']*"
            + "|nonce=\"[^\"]*\"|datetime=\"[^\"]*\"|\\b\\d{1,2}:\\d{2}\\b");

    private static final List<String> SEARCHES = List.of(
            "Danuta Wolska",
            "Wolska",
            "Vola",
            "07700 900 633",
            "900633",
            "YB07 HID",
            "HU1 3HD",
            "Danuta",
            "Hidden Twin",
            "Ghost");

    @Autowired
    private IntelligenceFixtures intelligence;

    @Autowired
    private NetworkFixtures network;

    @Autowired
    private Visit visit;

    private record World(Made open, Made own, Thing person, Thing number, Thing partner, Thing place) {}

    private World world() {
        var open = intelligence.open(UNIT, "A car wash and 07700 900633");
        var own = intelligence.open(ELSEWHERE, "A labour supplier");
        var person = network.person(open, "Danuta Wolska");
        var number = network.telephone(open, "07700 900 633");
        var partner = network.person(own, "Danuta Volska");
        var place = network.thing(EntityKind.CAR_WASH, own, "ADDRESS", "3 Test Street, Hull HU1 3HD");
        network.link(person, LinkKind.USES, number, open);
        network.link(partner, LinkKind.WORKS_AT, place, own);
        network.fact(number, own, "DESCRIPTION", "On a poster");
        network.link(partner, LinkKind.USES, number, own);
        return new World(open, own, person, number, partner, place);
    }

    /// A report of the other unit that speaks of all of it.
    private List<Thing> hide(World world, Made hidden) {
        var ghost = network.person(hidden, "Ghost Person");
        var twin = network.person(hidden, "Danuta Wolska");
        var car = network.thing(EntityKind.VEHICLE, hidden, "PLATE", "YB07 HID");
        var second = network.telephone(hidden, "07700 900 633");
        network.fact(world.person(), hidden, "ALIAS", "Hidden Twin");
        network.fact(world.person(), hidden, "ROLE", "Suspect");
        network.fact(world.place(), hidden, "PLACE_NAME", "Ghost Wash");
        network.link(world.person(), LinkKind.RUNS, world.place(), hidden);
        network.link(world.person(), LinkKind.KNOWS, ghost, hidden);
        network.link(ghost, LinkKind.CONTROLS, world.partner(), hidden);
        network.link(ghost, LinkKind.OWNS, car, hidden);
        network.judged(world.person(), world.partner(), "SAME", UNIT, false);
        network.judged(world.person(), twin, "SAME", UNIT, true);
        network.judged(ghost, world.partner(), "NOT_SAME", UNIT, true);
        network.judged(twin, world.partner(), "SAME", UNIT, true);
        return List.of(ghost, twin, car, second);
    }

    @Test
    void an_officer_elsewhere_finds_a_world_without_the_report() {
        var world = world();
        var elsewhere = visit.as(intelligence.officer(ELSEWHERE, Purpose.ASSESS));
        var colleague = visit.as(intelligence.officer(UNIT, Purpose.ASSESS));
        var saved = save(elsewhere, world);

        record(elsewhere, world, saved); // what is read once and kept is not the page's
        record(colleague, world, "");
        var before = record(elsewhere, world, saved);
        var seen = record(colleague, world, "");

        var never = intelligence.conditioned(UNIT, "Kept by its unit");
        var otherwise = intelligence.conditioned(UNIT, "Open for another purpose", ELSEWHERE, Purpose.SAFEGUARD);
        var ended = intelligence.conditioned(UNIT, "Opened no more");
        intelligence.end(intelligence.condition(
                ended, UNIT, ELSEWHERE, List.of(Purpose.ASSESS), true, true, Duration.ofDays(1)));
        var hidden = new ArrayList<Thing>();
        for (var report : List.of(never)) {
            hidden.addAll(hide(world, report));
        }
        for (var report : List.of(otherwise, ended)) {
            var other = network.person(report, "Ghost Danuta Wolska");
            network.link(world.person(), LinkKind.FAMILY, other, report);
            network.link(other, LinkKind.FAMILY, world.partner(), report);
            hidden.add(other);
        }

        assertThat(differing(before, record(elsewhere, world, saved))).isEmpty();
        assertThat(differing(seen, record(colleague, world, "")))
                .as("the comparison sees a difference where there is one")
                .hasSizeGreaterThan(8);
        hiddenAsAbsent(elsewhere, world, hidden);
    }

    private static String save(Browser browser, World world) {
        var saved = browser.post(world.person().path() + "/network/views", "hops", "2", "title", "A view", "note", "");
        return String.valueOf(saved.response().getHeader("Location")).replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, String> record(Browser browser, World world, String saved) {
        var all = new LinkedHashMap<String, String>();
        var paths = new ArrayList<>(List.of("/intelligence/network", "/intelligence/views"));
        if (!saved.isEmpty()) {
            paths.add(saved);
        }
        for (var report : List.of(world.open(), world.own())) {
            paths.add("/intelligence/reports/" + report.ref() + "/entities");
            paths.add("/intelligence/reports/" + report.ref() + "/entities/links/new");
        }
        for (var thing : List.of(world.person(), world.number(), world.partner(), world.place())) {
            for (var page : List.of(
                    "",
                    "/network",
                    "/network?hops=1",
                    "/network?kind=PERSON",
                    "/network?link=KNOWS&link=CONTROLS&link=RUNS",
                    "/network?from-day=1&from-month=1&from-year=2026",
                    "/network.ftm.json",
                    "/timeline",
                    "/path?to=" + world.partner().ref(),
                    "/path?to=" + world.place().ref(),
                    "/judgements/" + world.partner().ref())) {
                paths.add(thing.path() + page);
            }
        }
        paths.forEach(path -> all.put(path, asked(browser, path)));
        SEARCHES.forEach(words -> all.put("search " + words, searched(browser, words)));
        return all;
    }

    private static String asked(Browser browser, String path) {
        long sent = CountingStatements.sent();
        var answer = browser.get(path);
        return CountingStatements.sent() - sent + " statements\n" + plain(answer);
    }

    private static String searched(Browser browser, String words) {
        long sent = CountingStatements.sent();
        var answer = browser.post("/intelligence/network/search", "words", words);
        return CountingStatements.sent() - sent + " statements\n" + plain(answer);
    }

    private static String plain(Answer answer) {
        var response = answer.response();
        var headers = response.getHeaderNames().stream()
                .sorted()
                .filter(name -> !Set.of("Set-Cookie", "ETag", "Date").contains(name))
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return BY_ITSELF.matcher(answer.status() + "\n" + headers + "\n" + body).replaceAll("");
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name -> name + first(before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .toList();
    }

    private static String first(String before, String after) {
        var one = before.lines().toList();
        var other = after.lines().toList();
        for (int line = 0; line < Math.max(one.size(), other.size()); line++) {
            var left = line < one.size() ? one.get(line).strip() : "(nothing)";
            var right = line < other.size() ? other.get(line).strip() : "(nothing)";
            if (!left.equals(right)) {
                return "\n  was    " + left + "\n  became " + right;
            }
        }
        return "";
    }

    /// Each address of something hidden answers as that of something that never was.
    private static void hiddenAsAbsent(Browser browser, World world, List<Thing> hidden) {
        var wrong = new ArrayList<String>();
        for (var thing : hidden) {
            var absent = Entities.newRef("EN").value();
            for (var page : List.of(
                    "GET /intelligence/entities/{ref}",
                    "GET /intelligence/entities/{ref}/network",
                    "GET /intelligence/entities/{ref}/network.ftm.json",
                    "GET /intelligence/entities/{ref}/network/views/new",
                    "GET /intelligence/entities/{ref}/timeline",
                    "GET /intelligence/entities/{ref}/path",
                    "GET " + world.person().path() + "/path?to={ref}",
                    "GET " + world.person().path() + "/judgements/{ref}",
                    "POST " + world.person().path() + "/judgements/{ref}",
                    "POST " + world.person().path() + "/judgements/{ref}/removal",
                    "GET /intelligence/reports/" + world.own().ref() + "/entities/new?known={ref}",
                    "POST /intelligence/entities/{ref}/network/views",
                    "POST /intelligence/entities/{ref}/facts/" + UUID.randomUUID() + "/removal",
                    "POST /intelligence/entities/{ref}/links/" + UUID.randomUUID() + "/removal")) {
                var one = tried(browser, page, thing.ref().value());
                var other = tried(browser, page, absent);
                if (!one.replace(thing.ref().value(), "EN").equals(other.replace(absent, "EN"))) {
                    wrong.add(page + first(other, one));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String tried(Browser browser, String page, String ref) {
        var path = page.substring(page.indexOf(' ') + 1).replace("{ref}", ref);
        long sent = CountingStatements.sent();
        var answer = page.startsWith("GET")
                ? browser.get(path)
                : browser.post(path, "title", "A view", "answer", "SAME", "reason", "Why", "audience", "unit");
        return CountingStatements.sent() - sent + " statements\n" + plain(answer);
    }

    /// What two units see of one person: each its own part and what is open, and nothing of the other's.
    @Test
    void two_units_see_one_person_each_in_its_own_way() {
        var open = intelligence.open(UNIT, "Seen by all");
        var person = network.person(open, "Shared Person");
        var ours = intelligence.conditioned(UNIT, "Ours");
        var theirs = intelligence.conditioned(ELSEWHERE, "Theirs");
        network.fact(person, ours, "ALIAS", "Ours Alone");
        network.fact(person, theirs, "ALIAS", "Theirs Alone");
        network.link(person, LinkKind.USES, network.telephone(ours, "07700 900 641"), ours);
        network.link(person, LinkKind.USES, network.telephone(theirs, "07700 900 642"), theirs);

        for (var path : List.of("", "/network", "/timeline", "/network.ftm.json")) {
            var one = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT)).get(person.path() + path);
            var other =
                    visit.as(intelligence.officer(ELSEWHERE, Purpose.DISRUPT)).get(person.path() + path);
            assertThat(body(one)).doesNotContain("Theirs Alone").doesNotContain("900642");
            assertThat(body(other)).doesNotContain("Ours Alone").doesNotContain("900641");
            assertThat(body(one).contains("Ours Alone") || body(one).contains("900641"))
                    .isTrue();
            assertThat(body(other).contains("Theirs Alone") || body(other).contains("900642"))
                    .isTrue();
        }
    }

    private static String body(Answer answer) {
        return new String(answer.response().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
