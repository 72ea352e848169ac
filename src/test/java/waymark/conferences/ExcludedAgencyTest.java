package waymark.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.Visit.Browser;
import waymark.WaymarkTest;
import waymark.WhenChanged;
import waymark.bench.CountingStatements;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Whoever is kept away from an item finds a world without it. Everything that mentions conferences is recorded for
/// them, items are made, listed between others, researched, heard and closed, and everything is recorded again: not a
/// byte differs, nor how many statements a page sends. Somebody who is not kept away sees the difference.
@WhenChanged({
    "src/main/java/waymark/conferences",
    "src/main/java/waymark/meetings",
    "src/main/java/waymark/notices",
    "src/main/java/waymark/web/search",
    "src/main/java/waymark/audit",
    "src/main/java/waymark/access",
    "src/main/jte/conferences",
    "src/main/jte/meetings",
    "src/test/java/waymark/conferences",
    "src/main/resources/db"
})
@WaymarkTest
class ExcludedAgencyTest {

    private static final String AWAY = "HUMBERSIDE_POLICE";
    private static final String REFERS = "HUMBERCARE";
    private static final String STAYS = "ERYC";
    private static final String ITEM = "/conferences/items/{ref}";

    /// Beside the pages of the module itself.
    private static final List<String> ELSEWHERE = List.of(
            "/",
            "/notices",
            "/meetings",
            "/meetings/{meeting}",
            "/meetings/{meeting}/minutes",
            "/meetings/attendance",
            "/meetings/attendance.csv",
            "/search?q=conference",
            "/search?q={subject}",
            "/search?q={forum}");

    /// What two requests for one page may differ in; the minute among it, since an agenda that is sent again is told
    /// anew.
    private static final Pattern BY_ITSELF = Pattern.compile("name=\"(_csrf|_once)\" value=\"[^\"]*\"|nonce-[^']*"
            + "|nonce=\"[^\"]*\"|(?<=/notices/)[0-9a-f-]{36}|datetime=\"[^\"]*\"|\\b\\d{1,2}:\\d{2}\\b");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private RequestMappingHandlerMapping mappings;

    private final JdbcClient owner = TestDatabase.owner();

    /// Somebody whose pages are recorded.
    ///
    /// @param feed the address of their calendar
    private record Reader(String name, Actor.Person person, Browser browser, String feed) {}

    private Reader reader(String name, Actor.Person person) {
        var browser = visit.as(person);
        var shown = browser.post("/account/calendar")
                .html()
                .select("#calendar-address")
                .text();
        return new Reader(name, person, browser, shown.substring(shown.indexOf("/calendar/")));
    }

    @Test
    void who_is_kept_away_finds_a_world_without_the_item() {
        var table = conferences.table(AWAY, REFERS, STAYS);
        var chair = visit.as(listed(table.chair()));
        var referrer = listed(conferences.caseworker(REFERS));
        var agency = reader("a member of an agency that is kept away", listed(conferences.member(AWAY)));
        var person = reader("somebody who is kept away, of an agency that is not", listed(conferences.member(STAYS)));
        var coordinator = reader("a coordinator of the forum who is kept away", coordinator(table));
        var colleague = reader("somebody who is not kept away", listed(conferences.member(STAYS)));
        var kept = List.of(agency, person, coordinator);

        var meeting = conferences.meeting(table, 0);
        for (var reader :
                List.of(table.chair(), agency.person(), person.person(), coordinator.person(), colleague.person())) {
            conferences.accepts(reader, meeting);
        }
        var first = conferences.listed(table, referrer, meeting, AWAY, STAYS);
        var last = conferences.listed(table, referrer, meeting, AWAY, STAYS);
        research(agency.browser(), first);
        hear(chair, first);
        submit(chair, "/conferences/days/" + meeting, "/agenda");

        var values = Map.of("meeting", meeting.value(), "forum", table.forum().code(), "subject", "Sample");
        var before = new LinkedHashMap<Reader, Map<String, String>>();
        for (var reader : List.of(agency, person, coordinator, colleague)) {
            before.put(reader, record(reader, values));
        }

        var never = conferences.referred(table, referrer);
        keepAway(chair, never, kept);
        accept(chair, never);
        list(chair, never, meeting);
        done(chair.post("/conferences/days/" + meeting + "/items/" + never, "move", "up"));
        research(colleague.browser(), never);
        act(chair, never);
        hear(chair, never);
        close(chair, never);

        var once = conferences.referred(table, referrer);
        accept(chair, once);
        list(chair, once, meeting);
        submit(chair, "/conferences/days/" + meeting, "/agenda");
        keepAway(chair, once, kept);
        research(colleague.browser(), once);
        act(chair, once);
        hear(chair, once);

        for (var reader : kept) {
            assertThat(differing(before.get(reader), record(reader, values)))
                    .as(reader.name())
                    .isEmpty();
            for (var ref : List.of(never, once)) {
                hiddenAsAbsent(reader, ref);
            }
            numbered(reader, meeting, List.of(first, last));
        }
        assertThat(differing(before.get(colleague), record(colleague, values)))
                .as("the comparison sees a difference where there is one")
                .hasSizeGreaterThan(3);
        numbered(colleague, meeting, List.of(first, never, last, once));
        for (var ref : List.of(never, once)) {
            assertThat(conferences.exists(colleague.person(), ref)).isTrue();
        }
    }

    /// Verbs and patterns of the module.
    private Set<String> routes() {
        var all = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/conferences"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> all.add(verb + " " + pattern))));
        return all;
    }

    /// Everything that may mention conferences, as the reader finds it.
    private Map<String, String> record(Reader reader, Map<String, String> values) {
        var all = new TreeMap<String, String>();
        var paths = new ArrayList<>(ELSEWHERE);
        routes().stream()
                .filter(route -> route.startsWith("GET ") && !route.contains(ITEM))
                .map(route -> route.substring("GET ".length()))
                .forEach(paths::add);
        for (var pattern : paths) {
            var path = filled(pattern, values);
            // a page of another thing than the day, such as a member of the staff of a forum: about no item
            if (path.contains("{")) {
                assertThat(pattern)
                        .as("Says nothing of items, or the test gives it a value")
                        .matches("/conferences/(forums|offers)/.*");
                continue;
            }
            reader.browser().get(path); // what is read once and kept is not the page's
            long sent = CountingStatements.sent();
            var answer = reader.browser().get(path);
            all.put(path, CountingStatements.sent() - sent + " statements\n" + plain(answer, path));
        }
        all.put("calendar feed", plain(visit.asNobody().get(reader.feed()), reader.feed()));
        all.put("notices kept", rows("""
                select text || ' ' || path || ' ' || (read_at is null) || ' ' || (mailing is null)
                  from notices.notice where person = :person order by created_at, text
                """, reader));
        all.put(
                "e-mails",
                rows("select counted || ' ' || outcome from notices.mailing where person = :person", reader));
        all.put(
                "invitations",
                rows(
                        "select meeting || ' ' || method || ' ' || sequence || ' ' || due"
                                + " from meetings.invitation_mail where person = :person order by 1",
                        reader));
        return all;
    }

    private String rows(String sql, Reader reader) {
        return String.join(
                "\n",
                owner.sql(sql)
                        .param("person", reader.person().id())
                        .query(String.class)
                        .list());
    }

    private static String filled(String pattern, Map<String, String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            var name = found.group(1).equals("code") ? "forum" : found.group(1);
            return values.getOrDefault(name, "\\{" + name + "}");
        });
    }

    /// The whole answer, but for what differs by itself; of a PDF its words.
    private static String plain(Answer answer, String path) {
        var response = answer.response();
        var headers = response.getHeaderNames().stream()
                .sorted()
                .filter(name ->
                        !Set.of("Set-Cookie", "ETag", "Date", "Content-Length").contains(name))
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
        var type = response.getContentType();
        var body = type != null && type.startsWith("application/pdf")
                ? words(response.getContentAsByteArray())
                : type != null && type.contains("spreadsheet")
                        ? "a file"
                        : new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return BY_ITSELF
                .matcher(answer.status() + "\n" + headers + "\n" + body)
                .replaceAll("")
                .replace(path, "PATH");
    }

    private static String words(byte[] pdf) {
        try (var read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What differs, with the first line that does.
    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name -> name + ": " + first(before.getOrDefault(name, ""), after.getOrDefault(name, "")))
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
        return "the same lines";
    }

    /// Each address of the item answers as that of an item that never was, and costs as many statements.
    private void hiddenAsAbsent(Reader reader, Ref hidden) {
        var absent = absent();
        var before = absent();
        var wrong = new ArrayList<String>();
        var compared = new HashSet<String>();
        var id = UUID.randomUUID().toString();
        for (var route : routes()) {
            if (!route.contains("{ref}")) {
                continue;
            }
            var verb = route.substring(0, route.indexOf(' '));
            var path = route.substring(route.indexOf(' ') + 1)
                    .replace("{id}", id)
                    .replace("{action}", "CX-9999999")
                    .replace("{meeting}", "MT-9999999")
                    .replaceAll("\\{(?!ref})\\w+}", "decision");
            // that somebody asked for what they may not is noted once for each route, whatever its reference
            asked(reader, verb, path.replace("{ref}", before));
            var one = asked(reader, verb, path.replace("{ref}", hidden.value()));
            var other = asked(reader, verb, path.replace("{ref}", absent));
            compared.add(route);
            if (!one.replace(hidden.value(), "CI").equals(other.replace(absent, "CI"))) {
                wrong.add(route + first(other.replace(absent, "CI"), one.replace(hidden.value(), "CI")));
            }
        }
        var search = asked(reader, "GET", "/search?q=" + hidden);
        var none = asked(reader, "GET", "/search?q=" + absent);
        if (!search.replace(hidden.value(), "CI").equals(none.replace(absent, "CI"))
                && !guessed(search, none, hidden)) {
            wrong.add("search" + first(none.replace(absent, "CI"), search.replace(hidden.value(), "CI")));
        }
        assertThat(wrong)
                .as("%s: hidden beside absent at %d addresses", reader.name(), compared.size())
                .isEmpty();
    }

    /// True where one of two references is spelt nearly like something else that the reader may see, by chance,
    /// and never like the item itself.
    private static boolean guessed(String search, String none, Ref hidden) {
        boolean near = (search + none).contains("Not quite as you wrote it");
        boolean asMany = search.lines().findFirst().equals(none.lines().findFirst()); // how many statements were sent
        return near && asMany && !search.contains("/conferences/items/" + hidden.value());
    }

    /// A reference that no item has.
    private static String absent() {
        return "CI-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    private static String asked(Reader reader, String verb, String path) {
        long sent = CountingStatements.sent();
        var answer = verb.equals("POST")
                ? reader.browser()
                        .post(path, "version", "1", "_once", UUID.randomUUID().toString())
                : reader.browser().get(path);
        return CountingStatements.sent() - sent + " statements\n" + plain(answer, path);
    }

    /// The numbers on the agenda are 1, 2 and so on.
    private void numbered(Reader reader, Ref meeting, List<Ref> wanted) {
        var lines = reader.browser()
                .get("/conferences/days/" + meeting)
                .html()
                .select("tbody tr th")
                .eachText();
        assertThat(lines).as(reader.name()).hasSameSizeAs(wanted);
        for (int place = 0; place < lines.size(); place++) {
            assertThat(lines.get(place))
                    .startsWith(place + 1 + ". ")
                    .contains(wanted.get(place).value());
        }
    }

    // --- what happens to an item -------------------------------------------------------------------------

    private Actor.Person listed(Actor.Person person) {
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                """)
                .param("id", person.id())
                .param("ref", "PE-" + person.id().toString().substring(0, 7).toUpperCase(Locale.ROOT))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    private Actor.Person coordinator(Table table) {
        var person = listed(someone.with("HCC", "conference_coordinator@area:HULL"));
        owner.sql("""
                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                values (gen_random_uuid(), :forum, :person, :name, 'coordinator', date '2020-01-01')
                """)
                .param("forum", table.forum().code())
                .param("person", person.id())
                .param("name", person.name())
                .update();
        return person;
    }

    /// Keeps the agency of the first away, and the others themselves.
    private void keepAway(Browser chair, Ref ref, List<Reader> kept) {
        var path = "/conferences/items/" + ref + "/exclusions/new";
        for (var reader : kept) {
            var who = reader.person().organisation().equals(AWAY)
                    ? "organisation:" + AWAY
                    : "person:" + reader.person().id();
            done(chair.post(path, "who", who, "reason", "Knows the owner"));
        }
    }

    private void accept(Browser chair, Ref ref) {
        submit(chair, "/conferences/items/" + ref + "/decision", "/decision", "decision", "accept");
    }

    private void list(Browser chair, Ref ref, Ref meeting) {
        submit(chair, "/conferences/items/" + ref + "/listing", "/listing", "day", meeting.value(), "minutes", "15");
    }

    /// An agency writes what it holds, returns it and releases it.
    private void research(Browser agency, Ref ref) {
        var path = "/conferences/items/" + ref + "/research";
        submit(
                agency,
                path + "/entries/new",
                "/entries/new",
                today("onDay", "kind", "FACT", "words", "Seen there", "source", "A patrol"));
        submit(agency, path, "/release");
        submit(agency, path, "/return", "result", "HELD");
    }

    /// An immediate action, before anything was heard.
    private void act(Browser chair, Ref ref) {
        submit(
                chair,
                "/conferences/items/" + ref + "/actions/new",
                "/actions/new",
                today("dueOn", "agency", STAYS, "what", "See that the door is locked"));
    }

    /// Hears the item, with everybody there, and sends its minutes.
    private void hear(Browser chair, Ref ref) {
        var path = "/conferences/items/" + ref + "/hearing";
        submit(chair, path, "/beginning");
        var there = new ArrayList<String>();
        for (var field : chair.get(path).html().select("form[action*=/presence] [name^=answer-]")) {
            if (!there.contains(field.attr("name"))) {
                there.addAll(List.of(field.attr("name"), "PRESENT"));
            }
        }
        submit(chair, path, "/presence", there.toArray(String[]::new));
        submit(chair, path, "/sections/discussion", "words-discussion", "It was talked over");
        submit(
                chair,
                path + "/risks/new",
                "/risks/new",
                "area",
                "Harm at night",
                "likelihood",
                "3",
                "impact",
                "4",
                "controls",
                "A patrol");
        submit(chair, path, "/ending");
        submit(chair, "/conferences/items/" + ref + "/minutes", "/minutes");
    }

    private void close(Browser chair, Ref ref) {
        submit(
                chair,
                "/conferences/items/" + ref + "/closing",
                "/closing",
                "outcome",
                "MANAGED",
                "summary",
                "Done",
                "riskNow",
                "3");
    }

    private static String[] today(String field, String... more) {
        var day = LocalDate.now();
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of(
                field + "-day", String.valueOf(day.getDayOfMonth()),
                field + "-month", String.valueOf(day.getMonthValue()),
                field + "-year", String.valueOf(day.getYear())));
        return all.toArray(String[]::new);
    }

    /// Sends a form of the page as a browser would, with what is typed over its fields.
    private static void submit(Browser browser, String path, String action, String... typed) {
        var page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        var form = page.html().select("main form").stream()
                .filter(one -> one.attr("action").replaceAll("\\?.*", "").endsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form " + action + " at " + path + ": " + page.words()));
        var fields = new LinkedHashMap<String, String>();
        for (var field :
                form.select("input:not([type=radio]):not([type=checkbox]), input[checked], textarea, select")) {
            if (!field.attr("name").startsWith("_") && !field.attr("name").isEmpty()) {
                fields.put(field.attr("name"), value(field));
            }
        }
        for (int place = 0; place < typed.length; place += 2) {
            fields.put(typed[place], typed[place + 1]);
        }
        var sent = new ArrayList<String>();
        fields.forEach((name, value) -> sent.addAll(List.of(name, value)));
        done(browser.post(form.attr("action"), sent.toArray(String[]::new)));
    }

    private static String value(Element field) {
        return field.tagName().equals("select")
                ? field.select("option[selected]").attr("value")
                : field.val();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as("%s %s", answer.errors(), answer.words()).isEqualTo(303);
    }
}
