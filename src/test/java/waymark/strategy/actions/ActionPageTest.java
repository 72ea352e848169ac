package waymark.strategy.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.offboarding.OffboardingFixtures;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.StrategyFixtures;

@WaymarkTest
class ActionPageTest {

    private static final LocalDate PAST = LocalDate.of(2026, 1, 1);

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    OffboardingFixtures people;

    @Autowired
    StrategyApi strategy;

    @Autowired
    Actions actions;

    @Test
    void the_page_answers_what_now_and_shows_the_evidence_of_the_colour() {
        var late = fixtures.anAction("HULL", "SP1.1", "HCC", null, PAST, LocalDate.of(2026, 2, 1));
        var page = visit.as(someone.member("GLAA")).get("/actions/" + late);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#what-now").text()).startsWith("Hull City Council records what has happened");
        assertThat(page.words()).contains("Red", "Was due on 1 February 2026", "Action added to the plan");
        assertThat(page.html().select("a:contains(Record progress)")).isEmpty();
    }

    /// A field that is added to the plan has to be given a value here, and is then followed through the
    /// table, the form and back.
    @Test
    void every_field_of_a_plan_is_kept_and_its_form_sent_back_as_it_is_changes_none() {
        var plan = new ActionPlan(
                "Visit every nail bar",
                "With the fire service",
                "HULL",
                "SP2.1",
                "HCC",
                people.listed("HCC").id(),
                List.of("GLAA"),
                PAST,
                PAST.plusDays(9));
        var ref = fixtures.as(StrategyFixtures.CLOCK, () -> strategy.add(StrategyFixtures.CLOCK, plan, PAST));
        assertThat(kept(ref)).isEqualTo(plan);
        var lead = visit.as(someone.areaLead("HULL"));
        var path = "/actions/%s/edit".formatted(ref);
        var form = StandingForm.on(lead.get(path).html(), path).orElseThrow();

        assertThat(lead.post(path, form.sent()).status()).isEqualTo(303);

        assertThat(kept(ref)).isEqualTo(plan);
    }

    @Test
    void a_lead_person_who_has_left_stays_with_the_action_until_somebody_else_is_chosen() {
        var left = people.listed("HCC").id();
        var plan = ActionPlan.of(
                "Visit every car wash", "", "HULL", "SP2.1", "HCC", left, List.of(), PAST, PAST.plusDays(9));
        var ref = fixtures.as(StrategyFixtures.CLOCK, () -> strategy.add(StrategyFixtures.CLOCK, plan, PAST));
        TestDatabase.owner()
                .sql(
                        "update directory.person set from_date = date '2020-01-01', to_date = date '2020-01-02' where id = ?")
                .param(left)
                .update();
        var lead = visit.as(someone.areaLead("HULL"));
        var path = "/actions/%s/edit".formatted(ref);
        var page = lead.get(path).html();
        assertThat(page.select("select[name=lead] option[selected]").text()).endsWith("no longer listed");

        assertThat(lead.post(path, StandingForm.on(page, path).orElseThrow().sent())
                        .status())
                .isEqualTo(303);

        assertThat(kept(ref)).isEqualTo(plan);
    }

    private ActionPlan kept(Ref ref) {
        return fixtures.as(StrategyFixtures.CLOCK, () -> actions.get(ref).plan());
    }

    @Test
    void a_reference_that_is_not_there_and_a_door_that_is_not_yours_look_the_same() {
        var ref = fixtures.anAction(null);
        var stranger = visit.as(someone.areaLead("EAST_RIDING"));
        for (var access : List.of("edit", "progress", "blockers", "evidence", "completion", "withdrawal", "override")) {
            assertThat(stranger.get("/actions/%s/%s".formatted(ref, access)).status())
                    .as(access)
                    .isEqualTo(404);
            assertThat(stranger.get("/actions/AC-99999/" + access).status())
                    .as(access)
                    .isEqualTo(404);
        }
        assertThat(stranger.post("/actions/%s/progress".formatted(ref), "note", "Mine")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/actions/%s/edit".formatted(ref), "title", "Mine")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void progress_is_one_step_and_stands_in_the_story() {
        var lead = someone.member("HCC");
        var ref = fixtures.anAction(lead.id());
        var browser = visit.as(lead);
        var form = browser.get("/actions/%s/progress".formatted(ref));
        assertThat(form.status()).isEqualTo(200);
        var answer = browser.post(
                "/actions/%s/progress".formatted(ref),
                "note",
                "Twelve visited 🙂 مرحبا",
                "status",
                "IN_PROGRESS",
                "version",
                form.html().select("input[name=version]").attr("value"));
        assertThat(answer.status()).isEqualTo(303);
        var page = browser.get(answer.location());
        assertThat(page.words())
                .contains("Twelve visited 🙂 مرحبا", "Progress recorded, now in progress", "In progress");
    }

    @Test
    void two_people_who_add_progress_at_once_both_stand() {
        var ref = fixtures.anAction(null);
        var first = visit.as(someone.areaLead("HULL"));
        var second = visit.as(someone.organisationLead("HCC"));
        var path = "/actions/%s/progress".formatted(ref);
        first.get(path);
        second.get(path);
        assertThat(first.post(path, "note", "First note", "status", "IN_PROGRESS", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(second.post(path, "note", "Second note", "status", "IN_PROGRESS", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(first.get("/actions/" + ref).words()).contains("First note", "Second note");
    }

    @Test
    void the_second_to_set_another_status_sees_both_and_loses_nothing() {
        var ref = fixtures.anAction(null);
        var first = visit.as(someone.areaLead("HULL"));
        var second = visit.as(someone.organisationLead("HCC"));
        var path = "/actions/%s/progress".formatted(ref);
        first.post(path, "note", "Begun", "status", "IN_PROGRESS", "version", "1");
        var answer = second.post(path, "note", "All done", "status", "COMPLETE", "version", "1");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("In progress", "Complete", "All done");
        assertThat(answer.html().select("textarea[name=note]").text()).isEqualTo("All done");
        var again = second.post(
                path,
                "note",
                "All done",
                "status",
                "COMPLETE",
                "version",
                answer.html().select("input[name=version]").attr("value"));
        assertThat(again.status()).isEqualTo(303);
        assertThat(second.get("/actions/" + ref).words()).contains("Blue", "Nothing more is expected");
    }

    @Test
    void two_who_change_different_parts_of_a_plan_are_merged_and_nothing_is_taken_back() {
        var path = "/actions/%s/edit".formatted(fixtures.anAction(null));
        var first = visit.as(someone.areaLead("HULL"));
        var second = visit.as(someone.areaLead("HULL"));
        var seen = StandingForm.on(second.get(path).html(), path).orElseThrow();
        first.post(path, seen.with("title", "Visit every nail bar").sent());

        var answer = second.post(
                path,
                seen.with("detail", "With the fire service")
                        .with("due-day", "30")
                        .sent());

        assertThat(answer.status()).isEqualTo(409);
        var conflict = answer.html().select(".waymark-conflict").text();
        assertThat(conflict)
                .contains(
                        "Before Visit every hand car wash Now Visit every nail bar",
                        "Kept as you typed it: Detail (optional), Due date")
                .doesNotContain("Objective");
        var merged = StandingForm.on(answer.html(), path).orElseThrow();
        assertThat(second.post(path, merged.sent()).status()).isEqualTo(303);
        var saved = StandingForm.on(second.get(path).html(), path).orElseThrow();
        assertThat(saved.get("title")).containsExactly("Visit every nail bar");
        assertThat(saved.get("detail")).containsExactly("With the fire service");
        assertThat(saved.get("due-day")).containsExactly("30");
    }

    @Test
    void a_form_refused_meanwhile_still_does_not_take_back_what_the_other_saved() {
        var path = "/actions/%s/edit".formatted(fixtures.anAction(null));
        var first = visit.as(someone.areaLead("HULL"));
        var second = visit.as(someone.areaLead("HULL"));
        var seen = StandingForm.on(second.get(path).html(), path).orElseThrow();
        var refused = second.post(path, seen.with("due-day", "77").sent());
        assertThat(refused.status()).isIn(409, 422);
        first.post(path, seen.with("title", "Visit every nail bar").sent());
        var again = StandingForm.on(refused.html(), path).orElseThrow().with("due-day", "30");

        var answer = second.post(path, again.sent());

        var merged = StandingForm.on(answer.html(), path).orElseThrow();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(merged.get("title")).containsExactly("Visit every nail bar");
        assertThat(merged.get("due-day")).containsExactly("30");
    }

    @Test
    void a_form_that_was_kept_for_a_while_does_not_take_back_what_the_other_saved() {
        var path = "/actions/%s/edit".formatted(fixtures.anAction(null));
        var first = visit.as(someone.areaLead("HULL"));
        var second = visit.as(someone.areaLead("HULL"));
        var seen = StandingForm.on(second.get(path).html(), path).orElseThrow();
        var late = second.post(
                path,
                seen.with("detail", "With the fire service").with("_once", "").sent());
        first.post(path, seen.with("title", "Visit every nail bar").sent());
        var kept = second.get(late.location()).html();
        assertThat(kept.select("main label").eachText()).contains("Detail").doesNotContain("Original", "Version");

        var answer = second.post(path, StandingForm.on(kept, path).orElseThrow().sent());

        var merged = StandingForm.on(answer.html(), path).orElseThrow();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(merged.get("title")).containsExactly("Visit every nail bar");
        assertThat(merged.get("detail")).containsExactly("With the fire service");
    }

    @Test
    void a_form_without_its_one_time_id_is_not_taken_and_comes_back_filled() {
        var ref = fixtures.anAction(null);
        var lead = visit.as(someone.areaLead("HULL"));
        var path = "/actions/%s/progress".formatted(ref);
        for (var once : List.of("", "x", "00000000-0000-0000-0000-00000000000g")) {
            var answer = lead.post(path, "_once", once, "note", "Twelve visited", "version", "1");
            assertThat(answer.location()).startsWith("/parked/");
            var kept = lead.get(answer.location());
            assertThat(kept.words()).contains("an old one", "It was not saved");
            assertThat(kept.html().select("[name=note]").val()).isEqualTo("Twelve visited");
            assertThat(kept.html().select("main [name=_once]").val()).hasSize(36);
        }
        assertThat(lead.get("/actions/" + ref).words()).doesNotContain("Twelve visited");
    }

    @Test
    void a_note_for_an_action_somebody_closed_meanwhile_is_kept_on_the_page() {
        var ref = fixtures.anAction(null);
        var lead = visit.as(someone.areaLead("HULL"));
        lead.post("/actions/%s/completion".formatted(ref), "reason", "Done");
        var answer = lead.post("/actions/%s/progress".formatted(ref), "note", "More", "version", "1");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("More", "Reopen the action");
    }

    @Test
    void an_area_lead_adds_an_action_and_finds_it_on_its_own_page() {
        var lead = visit.as(someone.areaLead("HULL"));
        var form = lead.get("/actions/new?area=HULL&objective=SP3.2");
        assertThat(form.html().select("select[name=objective] option[selected]").attr("value"))
                .isEqualTo("SP3.2");
        var answer = add(lead, "title", "Leaflets in four languages");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(lead.get(answer.location()).heading()).isEqualTo("Leaflets in four languages");
    }

    @Test
    void every_fault_of_a_plan_is_told_at_once_and_nothing_typed_is_lost() {
        var lead = visit.as(someone.areaLead("HULL"));
        var answer = lead.post(
                "/actions/new",
                "area",
                "HULL",
                "title",
                "",
                "detail",
                "x".repeat(5000),
                "objective",
                "SP9.9",
                "owner",
                "NOBODY",
                "lead",
                "not a person",
                "start-day",
                "31",
                "start-month",
                "2",
                "start-year",
                "2027",
                "due-day",
                "1",
                "due-month",
                "",
                "due-year",
                "2027");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .contains(
                        "Enter what will be done",
                        "Detail must be 4,000 characters or fewer; you typed 5,000",
                        "Choose an objective",
                        "Choose the owner organisation",
                        "Choose a person from the list, or nobody yet",
                        "Due date must include a month")
                .anyMatch(error -> error.startsWith("Start date must be a real date"));
        assertThat(answer.html().select("textarea[name=detail]").text()).hasSize(5000);
        assertThat(answer.html().select("input[name=start-day]").attr("value")).isEqualTo("31");
    }

    @Test
    void an_action_cannot_end_before_it_starts() {
        var answer = add(visit.as(someone.areaLead("HULL")), "title", "Backwards", "due-year", "2025");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("The due date must be on or after the start date");
    }

    @Test
    void an_area_lead_cannot_add_to_another_areas_plan() {
        var answer = add(visit.as(someone.areaLead("EAST_RIDING")), "title", "Not mine");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("Choose an area whose plan you may change");
    }

    @Test
    void the_second_editor_of_a_plan_sees_theirs_beside_yours() {
        var ref = fixtures.anAction(null);
        var first = visit.as(someone.areaLead("HULL"));
        var second = visit.as(someone.areaLead("HULL"));
        assertThat(edit(first, ref, "1", "title", "First wording").status()).isEqualTo(303);
        var answer = edit(second, ref, "1", "title", "Second wording");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select(".waymark-conflict").text()).contains("First wording", "Second wording");
        assertThat(edit(
                                second,
                                ref,
                                answer.html().select("input[name=version]").attr("value"),
                                "title",
                                "Second wording")
                        .status())
                .isEqualTo(303);
        assertThat(second.get("/actions/" + ref).heading()).isEqualTo("Second wording");
    }

    @Test
    void a_blocker_turns_the_action_amber_and_stands_in_the_way_of_completing_it() {
        var ref = fixtures.anAction(null);
        var lead = visit.as(someone.areaLead("HULL"));
        lead.post("/actions/%s/blockers".formatted(ref), "what", "No room to meet");
        assertThat(lead.get("/actions/" + ref).words()).contains("Amber", "1 open blocker", "No room to meet");
        var refused = lead.post("/actions/%s/completion".formatted(ref), "reason", "Done");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Clear the open blockers before you complete this action");
        var form = lead.get("/actions/%s/blockers".formatted(ref)).html().select("form[action$=/clearance]");
        var how = form.select("input[type=text]").attr("name");
        assertThat(lead.post(form.attr("action"), how, "").errors()).containsExactly("Enter how it was cleared");
        lead.post(form.attr("action"), how, "The library lends one");
        assertThat(lead.get("/actions/" + ref).words()).contains("The library lends one");
        assertThat(lead.post("/actions/%s/completion".formatted(ref), "reason", "Done")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void evidence_is_a_link_over_https_and_nothing_else() {
        var ref = fixtures.anAction(null);
        var lead = visit.as(someone.areaLead("HULL"));
        var path = "/actions/%s/evidence".formatted(ref);
        for (var bad : List.of(
                "http://example.org",
                "javascript:alert(1)",
                "https://",
                "https://a:b@example.org",
                "minutes",
                "https://exa mple.org")) {
            assertThat(lead.post(path, "title", "Minutes", "url", bad).status())
                    .as(bad)
                    .isEqualTo(422);
        }
        lead.post(path, "title", "Minutes", "url", "https://example.org/minutes?x=1");
        assertThat(lead.get("/actions/" + ref)
                        .html()
                        .select("a:contains(Minutes)")
                        .attr("href"))
                .isEqualTo("https://example.org/minutes?x=1");
        lead.post(lead.get(path).html().select("form[action$=/removal]").attr("action"));
        assertThat(lead.get("/actions/" + ref).words()).contains("No evidence yet", "Evidence removed");
    }

    @Test
    void a_colour_set_by_a_person_shows_both_and_its_reason() {
        var ref = fixtures.anAction(null);
        var lead = visit.as(someone.areaLead("HULL"));
        var path = "/actions/%s/override".formatted(ref);
        assertThat(lead.post(path, "colour", "BLUE", "reason", "", "version", "1")
                        .errors())
                .contains("Enter a reason for the colour");
        lead.post(path, "colour", "RED", "reason", "The partner has left", "version", "1");
        assertThat(lead.get("/actions/" + ref).words())
                .contains("Red", "The partner has left", "Derived colour: green");
        assertThat(lead.get("/actions?q=%s&rag=RED".formatted(ref)).words()).contains(ref.value());
        lead.post(path + "/end");
        assertThat(lead.get("/actions/" + ref).words()).doesNotContain("Derived colour");
    }

    @Test
    void withdrawn_work_says_why_and_can_be_taken_up_again() {
        var ref = fixtures.anAction(null);
        var lead = visit.as(someone.areaLead("HULL"));
        assertThat(lead.post("/actions/%s/withdrawal".formatted(ref), "reason", " ")
                        .errors())
                .containsExactly("Enter why it is withdrawn");
        lead.post("/actions/%s/withdrawal".formatted(ref), "reason", "Another area does it");
        assertThat(lead.get("/actions/" + ref).words()).contains("It was withdrawn: Another area does it");
        lead.post("/actions/%s/reopening".formatted(ref), "reason", "They do not");
        assertThat(lead.get("/actions/" + ref).words()).contains("Action reopened", "They do not", "In progress");
    }

    @Test
    void a_change_leaves_a_leaf_in_the_audit_without_anything_that_was_typed() {
        var ref = fixtures.anAction(null);
        visit.as(someone.areaLead("HULL")).post("/actions/%s/progress".formatted(ref), "note", "Secret words");
        var leaves = TestDatabase.owner()
                .sql("select act || ' ' || fields from audit.leaf where object = ? order by at")
                .param(ref.value())
                .query(String.class)
                .list();
        assertThat(leaves).containsExactly("add_action ", "record_progress progress");
    }

    private static Visit.Answer edit(Visit.Browser browser, Ref ref, String version, String... fields) {
        return browser.post("/actions/%s/edit".formatted(ref), fields(List.of("version", version), fields));
    }

    private static Visit.Answer add(Visit.Browser browser, String... fields) {
        return browser.post("/actions/new", fields(List.of(), fields));
    }

    /// A whole form, with some fields otherwise.
    private static String[] fields(List<String> more, String... otherwise) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (var field : List.of(
                "area=HULL",
                "objective=SP3.2",
                "title=Title",
                "detail=",
                "owner=HCC",
                "lead=",
                "start-day=1",
                "start-month=11",
                "start-year=2026",
                "due-day=30",
                "due-month=April",
                "due-year=2027")) {
            all.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        for (int n = 0; n < more.size(); n += 2) {
            all.put(more.get(n), more.get(n + 1));
        }
        for (int n = 0; n < otherwise.length; n += 2) {
            all.put(otherwise[n], otherwise[n + 1]);
        }
        return all.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
