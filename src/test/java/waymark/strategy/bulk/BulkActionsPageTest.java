package waymark.strategy.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.offboarding.OffboardingFixtures;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;
import waymark.strategy.actions.Action;
import waymark.strategy.actions.Actions;

/// Actions added and changed many at once, as the coordinator and as the lead of one area.
@WaymarkTest
class BulkActionsPageTest {

    private static final String IMPORT = "/actions/import";
    private static final String CHANGES = "/actions/changes";
    private static final String HEADINGS = "Reference\tAction\tArea\tObjective\tOwner\tLead\tStart\tDue\n";

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    OffboardingFixtures people;

    @Autowired
    Actions actions;

    @Test
    void a_pasted_sheet_adds_and_changes_and_tells_each_person_once() {
        var lead = someone.areaLead("HULL");
        var led = people.listed("HCC");
        var first = fixtures.anAction(led.id());
        var second = fixtures.anAction(led.id());
        var title = unique("Visit every nail bar");
        var browser = visit.as(someone.coordinator());

        var preview = browser.post(
                IMPORT,
                "pasted",
                HEADINGS
                        + "\t%s\tHull\tSP2.1\tHCC\t\t1/1/2027\t30 Sep 2027\n".formatted(title)
                        + "%s\t\t\t\t\t\t\t31/12/2089\n".formatted(first)
                        + "%s\t\t\t\t\tnobody\t\t\n".formatted(second));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.words())
                .contains(
                        "1 will be added, 2 changed, and 0 stay as they are",
                        title,
                        "31 December 2090 to 31 December 2089",
                        people.link(led).name(),
                        "to Nobody");
        assertThat(action(first).plan().due()).isEqualTo(LocalDate.of(2090, 12, 31));

        var answer = confirm(browser, preview.html(), IMPORT);

        assertThat(answer.location()).isEqualTo("/actions");
        assertThat(action(first).plan().due()).isEqualTo(LocalDate.of(2089, 12, 31));
        assertThat(action(first).plan().lead()).isEqualTo(led.id());
        assertThat(action(second).plan().lead()).isNull();
        assertThat(browser.get("/actions?q=" + title.replace(" ", "%20")).words())
                .contains(title);
        assertThat(visit.as(someone.member("GLAA")).get("/actions/" + first).words())
                .contains("Due date moved from 31 December 2090 to 31 December 2089");
        assertThat(notices(lead.id()))
                .containsExactly(
                        "1 action was added and 2 actions were changed from a spreadsheet in the plan of Hull");
        assertThat(notices(led.id())).containsExactly("2 actions were changed from a spreadsheet in the plan of Hull");
        assertThat(acts(first)).contains("change_action");
        assertThat(acts("HULL")).contains("import_actions");
    }

    @Test
    void every_fault_is_at_its_cell_and_is_mended_there_once_for_all_that_say_the_same() {
        var browser = visit.as(someone.coordinator());
        var one = unique("First");
        var two = unique("Second");
        var ref = fixtures.anAction(null);
        var page = browser.post(
                IMPORT,
                "pasted",
                HEADINGS
                        + "\t%s\tHull\tSP2.1\tHull City Counsil\t\t1/1/2027\t30/9/2027\n".formatted(one)
                        + "\t%s\tHull\tSP2.1\tHull City Counsil\t\t1/1/2027\t2027\n".formatted(two)
                        + "%1$s\t\t\t\t\t\t\t1/1/2088\n%1$s\t\t\t\t\t\t\t1/1/2087\n".formatted(ref)
                        + "AC-9999999\t\t\t\t\t\t\t1/1/2027\n");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactly(
                        "E2, E3, owner: “Hull City Counsil” cannot be used",
                        "H3, due date: “2027” cannot be used",
                        "A6, reference: “AC-9999999” cannot be used",
                        "Row 5: %s is in row 4 already. Leave one of the two out".formatted(ref));
        assertThat(page.html().select("#fix-E2 option[selected]").attr("value")).isEqualTo("HCC");
        assertThat(page.words()).contains("A day, like 30/9/");

        var mended =
                send(browser, page.html(), IMPORT, Map.of("fix-H3", "30 9 2027", "skip", "5", "fix-A6", ref.value()));
        assertThat(mended.errors())
                .containsExactly("Row 6: %s is in row 4 already. Leave one of the two out".formatted(ref));
        var preview = send(browser, mended.html(), IMPORT, Map.of("skip", "6"));

        assertThat(preview.words()).contains("2 will be added, 1 changed");
        assertThat(confirm(browser, preview.html(), IMPORT).location()).isEqualTo("/actions");
        assertThat(browser.get("/actions?q=" + two.replace(" ", "%20")).words()).contains("Hull City Council");
    }

    @Test
    void a_column_that_is_missing_is_asked_for_once_and_a_heading_that_nobody_knows_can_be_said() {
        var browser = visit.as(someone.areaLead("HULL"));
        var page = browser.post(
                IMPORT,
                "pasted",
                "What we do;Agency;When\n%s;HCC;30/9/2090\n%s;HCC;30/9/2090".formatted(unique("One"), unique("Two")));
        assertThat(page.heading()).isEqualTo("Say what each column holds");
        page = send(
                browser,
                page.html(),
                IMPORT,
                Map.of("headings", "yes", "column-A", "title", "column-B", "owner", "column-C", "due"));
        assertThat(page.errors())
                .containsExactly("E2, E3, objective: this is empty", "F2, F3, start date: this is empty");
        var preview = send(browser, page.html(), IMPORT, Map.of("fix-E2", "SP2.1", "fix-F2", "1/1/2027"));
        assertThat(preview.words()).contains("2 will be added", "Hull");
    }

    @Test
    void the_rows_that_somebody_changed_since_are_named_and_nothing_is_saved() {
        var ref = fixtures.anAction(null);
        var browser = visit.as(someone.coordinator());
        var preview = browser.post(IMPORT, "pasted", HEADINGS + ref + "\t\t\t\t\t\t\t31/12/2088");
        bump(ref);

        var answer = confirm(browser, preview.html(), IMPORT);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.errors()).singleElement().asString().contains("somebody else changed " + ref);
        assertThat(action(ref).plan().due()).isEqualTo(LocalDate.of(2090, 12, 31));
        assertThat(confirm(browser, answer.html(), IMPORT).status()).isEqualTo(303);
        assertThat(action(ref).plan().due()).isEqualTo(LocalDate.of(2088, 12, 31));
    }

    @Test
    void a_lead_changes_no_plan_but_their_own_and_a_closed_action_stays_closed() {
        var elsewhere = fixtures.anAction(
                "EAST_RIDING", "SP2.1", "HCC", null, LocalDate.of(2026, 1, 1), LocalDate.of(2090, 12, 31));
        var page = visit.as(someone.areaLead("HULL"))
                .post(
                        IMPORT,
                        "pasted",
                        HEADINGS
                                + "%s\t\t\t\t\t\t\t31/12/2088\n".formatted(elsewhere)
                                + "\tNew\tEast Riding\tSP2.1\tHCC\t\t1/1/2027\t30/9/2027");
        assertThat(page.errors())
                .containsExactly(
                        "C3, area: “East Riding” cannot be used",
                        "Row 2: %s is in the plan of East Riding, which you may not change. Leave the row out"
                                .formatted(elsewhere));
        assertThat(visit.as(someone.member("HCC")).get(IMPORT).status()).isEqualTo(403);
    }

    @Test
    void the_template_sent_back_as_it_is_changes_nothing_and_sent_back_twice_adds_nothing_twice() {
        var start = LocalDate.of(2026, 1, 1);
        var formula = unique(" =1+1, said twice\n");
        fixtures.anAction(formula, "HULL", "SP2.1", "HCC", people.listed("HCC").id(), start, start.plusYears(60));
        var browser = visit.as(someone.areaLead("HULL"));
        for (var kind : List.of("xlsx", "csv")) {
            var words = formula.substring(formula.length() - 8);
            var file = browser.get("/actions/template.%s?q=%s".formatted(kind, words))
                    .response()
                    .getContentAsByteArray();
            var preview = browser.upload(IMPORT, "file", "actions." + kind, file);
            assertThat(preview.errors()).isEmpty();
            assertThat(preview.words()).contains("Nothing would change", "1 action stays as it is");
        }
        var title = unique("Meet the market traders");
        var sheet = HEADINGS + "\t%s\tHull\tSP2.1\tHCC\t\t1/1/2027\t30/9/2027".formatted(title);
        confirm(browser, browser.post(IMPORT, "pasted", sheet).html(), IMPORT);
        assertThat(browser.post(IMPORT, "pasted", sheet).errors())
                .singleElement()
                .asString()
                .startsWith("Row 2: The plan of Hull has this action already");
    }

    @Test
    void several_are_given_another_lead_and_date_at_once_each_with_its_own_history() {
        var next = people.listed("HCC");
        var refs = List.of(fixtures.anAction(null), fixtures.anAction(null), fixtures.anAction(null));
        var browser = visit.as(someone.coordinator());
        var form = browser.get(CHANGES + "?ref="
                + String.join("&ref=", refs.stream().map(Ref::value).toList()));
        assertThat(form.heading()).isEqualTo("Change 3 actions together");

        var wrong = send(browser, form.html(), CHANGES, due(1, 1, 2020));
        assertThat(wrong.errors()).hasSize(3);
        assertThat(wrong.errors().getFirst())
                .startsWith("%s, 1 January 2026 to 1 January 2020: the due date".formatted(refs.getFirst()));

        var preview = send(
                browser,
                form.html(),
                CHANGES,
                with(due(1, 2, 2089), "lead", next.id().toString()));
        assertThat(preview.words())
                .contains(
                        "3 actions will be changed",
                        "Nobody to " + people.link(next).name());
        assertThat(confirm(browser, preview.html(), CHANGES).location()).isEqualTo("/actions");

        for (var ref : refs) {
            assertThat(action(ref).plan().lead()).isEqualTo(next.id());
            assertThat(browser.get("/actions/" + ref).words()).contains("Due date moved from 31 December 2090");
            assertThat(acts(ref)).contains("change_action");
        }
        assertThat(notices(next.id())).containsExactly("3 actions were changed together in the plan of Hull");
    }

    @Test
    void a_change_of_several_stops_at_one_that_somebody_changed_and_names_it() {
        var refs = List.of(fixtures.anAction(null), fixtures.anAction(null));
        var browser = visit.as(someone.coordinator());
        var form = browser.get(CHANGES + "?ref=%s&ref=%s".formatted(refs.get(0), refs.get(1)));
        var preview = send(browser, form.html(), CHANGES, due(1, 2, 2089));
        bump(refs.get(1));

        var answer = confirm(browser, preview.html(), CHANGES);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.errors().getFirst()).contains("somebody else changed " + refs.get(1));
        assertThat(action(refs.get(0)).plan().due()).isEqualTo(LocalDate.of(2090, 12, 31));
        assertThat(confirm(browser, answer.html(), CHANGES).status()).isEqualTo(303);
        assertThat(action(refs.get(1)).plan().due()).isEqualTo(LocalDate.of(2089, 2, 1));
    }

    @Test
    void all_that_the_filter_shows_are_chosen_and_those_of_others_left_out() {
        var title = unique("Knock on doors");
        var start = LocalDate.of(2026, 1, 1);
        fixtures.anAction(title, "HULL", "SP2.1", "HCC", null, start, start.plusYears(50));
        fixtures.anAction(title, "EAST_RIDING", "SP2.1", "HCC", null, start, start.plusYears(50));
        var words = title.replace(" ", "%20");
        var lead = visit.as(someone.areaLead("HULL"));
        assertThat(lead.get("/actions?q=" + words).html().select("input[name=ref]"))
                .hasSize(1);
        var page = lead.get(CHANGES + "?every=yes&q=" + words);
        assertThat(page.heading()).isEqualTo("Change 1 action");
        assertThat(page.words()).contains("1 more is left out");
        assertThat(visit.as(someone.coordinator())
                        .get(CHANGES + "?every=yes&q=" + words)
                        .heading())
                .isEqualTo("Change 2 actions together");
    }

    @Test
    void the_coordinator_changes_one_action_and_its_lead_and_the_lead_of_the_area_are_told() {
        var lead = someone.areaLead("HULL");
        var led = people.listed("HCC");
        var ref = fixtures.anAction(led.id());
        var coordinator = visit.as(someone.coordinator());
        assertThat(coordinator.get("/actions/" + ref).words())
                .contains("Change the plan")
                .doesNotContain("Record progress Complete");
        var path = "/actions/%s/edit".formatted(ref);
        var changed = send(coordinator, coordinator.get(path).html(), path, Map.of("title", "Visit every farm"));
        assertThat(changed.status()).isEqualTo(303);
        var told = "%s in the plan of Hull was changed: see its history".formatted(ref);
        assertThat(notices(lead.id())).contains(told);
        assertThat(notices(led.id())).containsExactly(told);
    }

    private static Map<String, String> due(int day, int month, int year) {
        return Map.of(
                "due-day", String.valueOf(day), "due-month", String.valueOf(month), "due-year", String.valueOf(year));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String unique(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Visit.Answer confirm(Visit.Browser browser, Document page, String path) {
        return send(browser, page, path + "/confirmation", Map.of());
    }

    /// Sends the form as it is on the page, with other values for some fields.
    private static Visit.Answer send(Visit.Browser browser, Document page, String path, Map<String, String> typed) {
        var form = StandingForm.on(page, path).orElseThrow(() -> new AssertionError("no form for " + path));
        var fields = new ArrayList<String>();
        var sent = form.sent();
        for (int place = 0; place < sent.length; place += 2) {
            if (!typed.containsKey(sent[place])) {
                fields.add(sent[place]);
                fields.add(sent[place + 1]);
            }
        }
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return browser.post(path, fields.toArray(String[]::new));
    }

    private Action action(Ref ref) {
        return fixtures.as(StrategyFixtures.CLOCK, () -> actions.get(ref));
    }

    private static void bump(Ref ref) {
        TestDatabase.owner()
                .sql("update strategy.action set version = version + 1, title = 'Changed meanwhile' where ref = :ref")
                .param("ref", ref.value())
                .update();
    }

    private static List<String> notices(UUID person) {
        return TestDatabase.owner()
                .sql("select text from notices.notice where person = :person order by created_at")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private static List<String> acts(Object object) {
        return TestDatabase.owner()
                .sql("select act from audit.leaf where object = :object")
                .param("object", object.toString())
                .query(String.class)
                .list();
    }
}
