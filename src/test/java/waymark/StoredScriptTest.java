package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.concerns.intake.DeviceSealingFixtures;
import waymark.kernel.Actor;
import waymark.web.mvc.Routes;

/// Three hundred ways to put a script into a page go through every form (in an ordinary run every
/// second), and then every page is looked over: the ones that come back with what was typed, the ones
/// that show what was saved, and every list.
@WaymarkTest
@FreshDatabase
class StoredScriptTest {

    private static final List<String> OUT_OF =
            List.of("", "\">", "'>", "</textarea>", "</title>", "</option></select>", "-->", "</script>", "\" ", "]]>");

    private static final List<String> INTO = List.of(
            "<script>alert(1)</script>",
            "<qzx onclick=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg/onload=alert(1)>",
            "<iframe src=javascript:alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "<a href=\"java\tscript:alert(1)\">x</a>",
            "<body onload=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<math><mi xlink:href=javascript:alert(1)>",
            "<style>@import 'x'</style>",
            "<link rel=stylesheet href=//evil.example>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<object data=x>",
            "<embed src=x>",
            "<form action=javascript:alert(1)><button>x",
            "<input autofocus onfocus=alert(1)>",
            "<button formaction=javascript:alert(1)>x",
            "<video src=x onerror=alert(1)>",
            "<marquee onstart=alert(1)>",
            "<template><script>alert(1)</script></template>",
            "onmouseover=alert(1) x=",
            "autofocus onfocus=alert(1) x=",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)&#60;/script&#62;",
            "\u003cscript\u003ealert(1)",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">");

    private static final Set<String> LEFT_ALONE = Set.of("_csrf", "_once", "version", "_parked");

    /// What a field may want that refuses anything else; tried in turn at the fields that were refused.
    private static final List<String> PLAIN =
            List.of("", "ann@example.org", "01632 960123", "2", "https://example.org/<qzx>", "9am to 5pm", "Plain");

    /// Where what comes from outside has to be told from what the desk wrote.
    private static final String PLAINER = "<qzx onclick=1>";

    @Autowired
    Routes routes;

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    DeviceSealingFixtures telephones;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final List<String> payloads = payloads();
    private int next;
    private int saved;

    static List<String> payloads() {
        var payloads = new ArrayList<String>();
        OUT_OF.forEach(out -> INTO.forEach(into -> payloads.add(out + into)));
        return payloads;
    }

    @Test
    void no_text_becomes_part_of_a_page() {
        var person = Everything.with(someone);
        var browser = visit.as(person);
        state.visitedBy(getClass()).stream()
                .filter(route -> route.method().equals("POST"))
                .map(Routes.Route::path)
                .filter(path -> !path.equals("/sign-out") && !path.startsWith("/personas"))
                .forEach(path -> through(browser, person, path));
        routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
                .forEach(route -> shown.add(route.path()));
        shown.forEach(path -> look(path, browser.get(path)));
        System.out.printf(
                "Stored scripts: %d payloads, %d forms saved, %d pages%n", payloads.size(), saved, shown.size());

        assertThat(payloads).hasSize(300);
        assertThat(saved).isGreaterThan(DeepRun.times(10, 20));
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /// What somebody outside writes is read at the desk, and what the desk writes is read outside.
    @Test
    void no_text_of_a_report_or_a_message_becomes_part_of_a_page() {
        var nobody = visit.asNobody();
        var before = waiting();
        var page = nobody.post("/report/danger");
        for (int pages = 0; page.html().select("#code").isEmpty(); pages++) {
            assertThat(pages).as("pages of questions").isLessThan(40);
            page = answered(nobody, page);
        }
        assertThat(next).as("payloads of %d that were sent", payloads.size()).isGreaterThanOrEqualTo(payloads.size());
        var code = page.html().select("#code").text();
        var report = "/reports/" + arrived(before);
        var desk = visit.as(Everything.with(someone));
        look("the queue", desk.get("/reports"));
        desk.post(report + "/opening");
        assertThat(desk.get(report).words()).contains("alert(1)");
        for (int messages = 0; messages < 4; messages++) {
            look("to them", desk.post(report + "/messages", "text", some(80)));
            look("their inbox", nobody.post("/receipt", "code", code));
            look(
                    "their answer",
                    nobody.post("/receipt/message", "code", code, "text", some(80), "once", "" + messages));
            look("the report", desk.get(report));
        }
        look("no code", nobody.post("/receipt", "code", some(20)));
        look("no step", nobody.post("/report/what", "from", "what", "what", some(200)));

        assertThat(nobody.post("/receipt", "code", code).html().select(".waymark-message"))
                .hasSize(8);
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /// What somebody wrote of the place in a survey, that became a report in the same step.
    @Test
    void no_place_of_a_survey_becomes_part_of_a_page() {
        var nobody = visit.asNobody();
        var desk = visit.as(Everything.with(someone));
        handled(desk, surveyed(nobody, nobody.post("/surveys/car-wash/1")));
        next = 0;
        while (next < DeepRun.times(payloads.size() / 5, payloads.size())) {
            var place = nobody.post("/surveys/car-wash/place", "HELP", "YES", "find", "yes");
            assertThat(handled(desk, surveyed(nobody, place))).contains("alert(1)");
        }
        look("the patterns", desk.get("/reports/patterns"));
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /// To the end of it and to the code.
    ///
    /// @return reference of the report
    private String surveyed(Visit.Browser nobody, Visit.Answer first) {
        var before = waiting();
        var page = first;
        for (int pages = 0; page.html().select("#code").isEmpty(); pages++) {
            assertThat(pages).as("pages of questions").isLessThan(40);
            page = answered(nobody, page, 8);
        }
        look("its code", page);
        return waiting().stream()
                .filter(ref -> !before.contains(ref))
                .findFirst()
                .orElseThrow();
    }

    /// A telephone may seal anything at all, and nobody sees it before the desk does.
    @Test
    void nothing_that_a_telephone_sealed_becomes_part_of_a_page() {
        var nobody = visit.asNobody();
        var desk = visit.as(Everything.with(someone));
        var report = new LinkedHashMap<String, Object>();
        for (var question : List.of("what", "where", "area", "when", "who", "vehicles", "how", "spoken", "language")) {
            report.put(question, some(40));
        }
        report.put("spot", Map.of("place", some(2), "name", some(40), "position", some(40)));
        report.put("reachable", true);
        report.put("taken", Map.of("channel", "LETTER", "on", "2026-11-25", "by", some(40)));
        assertThat(next).isGreaterThanOrEqualTo(payloads.size());
        var ref = sealed(nobody, report);
        assertThat(handled(desk, ref)).contains("alert(1)", "Vehicles");
        reached(desk, ref);
        for (Object other : List.of(List.of(some(40)), some(40), Map.of("danger", some(40)))) {
            assertThat(handled(desk, sealed(nobody, other))).contains("cannot be read");
        }
        look("no report", nobody.post("/report/sealed", "held", some(1), "report", some(1)));
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /// @return reference of what was taken for a report
    private String sealed(Visit.Browser nobody, Object report) {
        var held = UUID.randomUUID();
        look(
                "its code",
                nobody.post(
                        "/report/sealed",
                        "held",
                        held.toString(),
                        "area",
                        some(1),
                        "danger",
                        some(1),
                        "report",
                        telephones.sealed(held, report),
                        "contact",
                        telephones.contact(held, some(50))));
        return TestDatabase.owner()
                .sql("select ref from concerns.report where id = :id")
                .param("id", held)
                .query(String.class)
                .single();
    }

    /// The custodian opens how to reach them and gives it to the desk.
    private void reached(Visit.Browser desk, String ref) {
        look("asking", desk.post("/reports/" + ref + "/identity", "reason", PLAINER));
        var custodian = visit.as(Everything.with(someone));
        var identity = "/identities/" + ref;
        look("asked", custodian.get(identity));
        custodian.post(identity + "/opening", "because", PLAINER);
        assertThat(custodian.get(identity).words()).contains("alert(1)").doesNotContain("cannot be read");
        look("open to the custodian", custodian.get(identity));
        custodian.post(identity + "/decision", "decision", "give", "answer", PLAINER);
        look("given", custodian.get(identity));
        look("reached", desk.get("/reports/" + ref));
    }

    /// The one that was not there before.
    private String arrived(List<String> before) {
        return waiting().stream()
                .filter(ref -> !before.contains(ref))
                .findFirst()
                .orElseThrow();
    }

    private List<String> waiting() {
        return TestDatabase.owner()
                .sql("select ref from concerns.report where state = 'waiting'")
                .query(String.class)
                .list();
    }

    /// Opened at the desk, compared with others, and passed on just as it came.
    ///
    /// @return what is read on the copy
    private String handled(Visit.Browser desk, String ref) {
        var report = "/reports/" + ref;
        look("waiting", desk.get(report));
        desk.post(report + "/opening");
        for (var page : List.of("", "/triage", "/moving", "/alike", "/copies/new")) {
            look(report + page, desk.get(report + page));
        }
        var says = desk.get(report + "/copies/new").html();
        var copied = new LinkedHashMap<String, String>();
        says.select("main textarea").forEach(field -> copied.put(field.attr("name"), field.wholeText()));
        copied.put("to", says.select("input[name=to]").attr("value"));
        copied.put("basis", says.select("input[name=basis]").attr("value"));
        look("a copy refused", desk.post(report + "/copies", flat(copied)));
        copied.put("why", PLAINER);
        var copy = desk.post(report + "/copies", flat(copied)).location();
        assertThat(copy).startsWith(report + "/copies/");
        look("who takes it", desk.post(copy + "/giving", "to", payloads.getFirst()));
        desk.post(copy + "/giving", "way", "PAPER", "to", payloads.getFirst());
        look("the copy", desk.get(copy));
        look("the report", desk.get(report));
        var sheet = desk.get(copy + "/sheet");
        look("the copy alone", sheet);
        return sheet.words();
    }

    private Visit.Answer answered(Visit.Browser nobody, Visit.Answer page) {
        return answered(nobody, page, 20);
    }

    /// The next page of questions, with payloads in every answer of this one that takes any.
    private Visit.Answer answered(Visit.Browser nobody, Visit.Answer page, int inLine) {
        look("a question", page);
        var form = page.html().select("main form[autocomplete=off]").first();
        var fields = filled(java.util.Objects.requireNonNull(form), 70, inLine);
        var answer = nobody.post(form.attr("action"), flat(fields));
        look("a question", answer);
        var refused = refused(answer.html());
        if (refused.isEmpty()) {
            return answer;
        }
        refused.forEach(name -> fields.replaceAll((field, value) -> field.equals(name) ? "" : value));
        return nobody.post(form.attr("action"), flat(fields));
    }

    @Test
    void the_look_would_find_each_of_them() {
        var harmless = payloads.stream()
                .filter(payload -> Markup.foreign(
                                Jsoup.parse("<div>" + payload + "</div><p title=\"" + payload + "\">"))
                        .isEmpty())
                .toList();

        assertThat(harmless)
                .allMatch(payload -> payload.contains("&lt;")
                        || payload.contains("&#60;")
                        || payload.contains("alert(1) x=") // only where it stands in a tag already
                        || payload.contains("<scr<script"));
    }

    private void through(Visit.Browser browser, Actor.Person person, String pattern) {
        var sample = samples.behind(pattern);
        if (pattern.contains("{") && sample.filter(each -> each.own() != null).isEmpty()) {
            return;
        }
        var path = sample.map(each -> each.own().apply(person)
                        + pattern.substring(each.beginning().length()))
                .orElse(pattern);
        var page = browser.get(path);
        var form = page.html().select("form[method=post]").stream()
                .filter(each -> !each.attr("action").equals("/sign-out"))
                .findFirst();
        if (page.status() != 200 || form.isEmpty()) {
            return;
        }
        var fields = filled(form.get());
        for (var plain : PLAIN) {
            var answer = browser.post(path, flat(fields));
            look("POST " + path, answer);
            if (answer.status() == 303 || answer.status() == 302) {
                saved++;
                shown.add(answer.location());
                shown.add(path);
                return;
            }
            var refused = refused(answer.html());
            if (refused.isEmpty()) {
                return;
            }
            refused.forEach(name -> fields.replaceAll((field, value) -> field.equals(name) ? plain : value));
        }
    }

    private Map<String, String> filled(Element form) {
        return filled(form, 6, 2);
    }

    /// Each field with payloads of its own; what is chosen is the first that can be.
    private Map<String, String> filled(Element form, int inArea, int inLine) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.select("input, textarea, select")) {
            var name = field.attr("name");
            if (name.isEmpty() || LEFT_ALONE.contains(name) && !name.equals("version")) {
                continue;
            }
            switch (field.normalName() + " " + field.attr("type")) {
                case "input hidden" -> fields.put(name, field.attr("value"));
                case "input radio", "input checkbox" -> fields.putIfAbsent(name, field.attr("value"));
                case "input file" -> {}
                case "select " ->
                    fields.put(
                            name,
                            field.select("option[value]").stream()
                                    .map(option -> option.attr("value"))
                                    .filter(value -> !value.isEmpty())
                                    .findFirst()
                                    .orElse(""));
                default ->
                    fields.put(
                            name, number(field) ? "1" : some(field.normalName().equals("textarea") ? inArea : inLine));
            }
        }
        return fields;
    }

    private static boolean number(Element field) {
        return field.attr("name").matches(".*-(day|month)")
                || field.attr("inputmode").equals("numeric");
    }

    private String some(int many) {
        var text = new StringBuilder();
        for (int each = 0; each < many; each++) {
            text.append(payloads.get(next++ % payloads.size())).append(' ');
        }
        return text.toString();
    }

    private static Set<String> refused(Document page) {
        var names = new LinkedHashSet<String>();
        for (var link : page.select(".govuk-error-summary__list a")) {
            var id = link.attr("href").replaceFirst("^#", "");
            var field = id.isEmpty() ? null : page.getElementById(id);
            names.add(field == null || field.attr("name").isEmpty() ? id : field.attr("name"));
        }
        return names;
    }

    private static String[] flat(Map<String, String> fields) {
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray(String[]::new);
    }

    private void look(String where, Visit.Answer answer) {
        var type = String.valueOf(answer.response().getContentType());
        if (answer.status() >= 500) {
            wrong.add(where + " answered " + answer.status());
        }
        if (type.startsWith("text/html")) {
            Markup.foreign(answer.html()).forEach(each -> wrong.add(where + ": " + each));
        }
    }
}
