package waymark.pathways.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.pathways.editions.PathwayFixtures;
import waymark.strategy.StrategyFixtures;

/// A policy change from its record to its last item, through the pages and the database.
@WaymarkTest
class PolicyChangePagesTest {

    private static final JdbcClient OWNER = TestDatabase.owner();

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    PolicyItemJob watch;

    @Autowired
    StrategyFixtures strategy;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @AfterEach
    void leave_nothing() {
        PolicyFixtures.forget();
        PathwayFixtures.withdrawSamples();
    }

    private Actor.Person editor() {
        return someone.with("WILBERFORCE", "pathway_editor@partnership");
    }

    private static String[] typed(String... fields) {
        var all = new ArrayList<>(List.of(
                "title",
                "Follow the sample guidance",
                "source",
                "Sample Guidance",
                "source-version",
                "2",
                "from-day",
                "1",
                "from-month",
                "11",
                "from-year",
                "2026",
                "what",
                "The police are called first."));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    private static String version(Visit.Browser browser, String path) {
        return browser.get(path)
                .html()
                .select("main input[name=version]")
                .first()
                .val();
    }

    @Test
    void a_change_is_recorded_and_what_names_it_is_suggested_with_the_step_that_does() {
        var editor = visit.as(editor());
        var ref = PathwayFixtures.pathway(null, "published");
        OWNER.sql("""
                update pathways.edition
                   set content = jsonb_set(content, '{steps,0,basis}', '"The Sample Guidance of 2025"')
                 where pathway = :ref
                """).param("ref", ref).update();

        var wrong = editor.post("/new-policy-change", "title", "", "source", "Sample Guidance");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Enter a title", "Enter what changes, in plain words");
        assertThat(wrong.html().select("input[name=source]").val()).isEqualTo("Sample Guidance");

        var items = editor.post("/new-policy-change", typed()).location();
        var page = editor.get(items);
        var suggested = page.html().select("input[value='pathway " + ref + "']").first();
        assertThat(page.html().select("#" + suggested.attr("aria-describedby")).text())
                .isEqualTo("In force: “Call the police” names it as its legal basis");
        assertThat(editor.post(items, "due-day", "1", "due-month", "12", "due-year", "2090")
                        .errors())
                .containsExactly("Choose at least one pathway or action that is affected");
        var listed =
                editor.post(items, "items", "pathway " + ref, "due-day", "1", "due-month", "12", "due-year", "2090");
        var record = editor.get(listed.location());
        assertThat(record.words())
                .contains("Open", "1 of 1 to do", "Sample pathway", "Listed “Sample pathway”", "Recorded the change");
        assertThat(editor.get(items).html().select("input[value='pathway " + ref + "']"))
                .isEmpty();
        assertThat(editor.get("/policy-changes").words()).contains("Follow the sample guidance", "1 of 1");
        assertThat(OWNER.sql("select count(*) from audit.leaf where act = 'record_policy_change' and object = :ref")
                        .param("ref", listed.location().replace("/policy-changes/", ""))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_editor_of_one_area_is_told_who_records_a_change() {
        var hull = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        assertThat(hull.get("/new-policy-change").html().select("main form")).isEmpty();
        assertThat(hull.post("/new-policy-change", typed()).errors())
                .containsExactly(NewPolicyChangeController.NOT_YOURS);
    }

    @Test
    void two_who_correct_one_record_both_keep_what_they_typed() {
        var ref = PolicyFixtures.change();
        var one = visit.as(editor());
        var other = visit.as(editor());
        var path = "/policy-changes/" + ref + "/details";
        var seen = version(other, path);
        assertThat(one.post(path, typed("version", version(one, path))).location())
                .isEqualTo("/policy-changes/" + ref);

        var stale = other.post(path, typed("version", seen, "link", "https://example.org/guidance"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html().select(".waymark-conflict").text())
                .contains("Where it can be read", "https://example.org/guidance");
        var again = other.post(
                path,
                typed(
                        "version",
                        stale.html().select("input[name=version]").val(),
                        "link",
                        "https://example.org/guidance"));
        assertThat(again.location()).isEqualTo("/policy-changes/" + ref);
        assertThat(other.get("/policy-changes/" + ref).words()).contains("https://example.org/guidance");
    }

    @Test
    void an_item_is_closed_by_an_edition_that_came_since_and_the_record_with_its_last_item() {
        var change = PolicyFixtures.change();
        var owner = someone.member("HCC");
        var pathway = PathwayFixtures.pathway("HULL", "published"); // on 5 January, before the change
        var path = PolicyFixtures.item(change, pathway, "HULL", owner);
        var browser = visit.as(owner);

        assertThat(browser.get(path).words()).contains("no edition came into force");
        var early = browser.post(path + "/done", "version", "1");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.errors()).singleElement().asString().startsWith("No edition came into force since");

        OWNER.sql("update pathways.edition set published_on = date '2026-02-03' where pathway = :ref")
                .param("ref", pathway)
                .update();
        assertThat(browser.get("/").words()).contains("Close “Sample pathway” in the policy change");
        assertThat(browser.get(path).words()).contains("Done with edition 1");
        var done = browser.post(path + "/done", "version", version(browser, path));
        assertThat(done.location()).isEqualTo("/policy-changes/" + change);
        assertThat(browser.get(done.location()).words())
                .contains("Closed", "all 1 closed", "With edition 1", "Done with edition 1: “Sample pathway”");
        assertThat(browser.get("/").words()).doesNotContain("Sample pathway");
    }

    @Test
    void an_item_that_needs_nothing_says_why_and_the_second_to_close_it_sees_what_the_first_wrote() {
        var owner = someone.member("HCC");
        var path = PolicyFixtures.item("HULL", owner);
        var one = visit.as(owner);
        var other = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        assertThat(one.post(path + "/nothing-needed", "version", "1", "because", "")
                        .errors())
                .containsExactly("Say why nothing is needed");
        var page = one.post(path + "/nothing-needed", "version", "1", "because", "It says so already");
        assertThat(page.status()).isEqualTo(303);

        var late = other.post(path + "/nothing-needed", "version", "1", "because", "Not for us");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.errors()).containsExactly("This was closed already; look at it again");
        assertThat(late.words()).contains("It says so already");
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
    }

    @Test
    void who_records_changes_gives_an_item_to_somebody_who_is_told_and_opens_it_again() {
        var coordinator = visit.as(editor());
        var owner = someone.member("HCC");
        var path = PolicyFixtures.item("HULL", owner);
        var next = someone.member("HCC");
        OWNER.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, 'PE-POLICYA', 'Test Successor', 'HCC', '', '', '', date '2020-01-01')
                """).param("id", next.id()).update();
        var seen = version(coordinator, path + "/owner");
        var given = coordinator.post(
                path + "/owner",
                "version",
                seen,
                "owner",
                "PE-POLICYA",
                "due-day",
                "1",
                "due-month",
                "2",
                "due-year",
                "2090");
        assertThat(given.status()).isEqualTo(303);
        var successor = visit.as(next);
        assertThat(successor.get("/notices").words())
                .contains("You are the owner of “Sample pathway” in the policy change");
        assertThat(successor.get("/").words()).contains("Bring “Sample pathway” in line with the policy change");
        assertThat(visit.as(owner).get(path).status()).isEqualTo(404);

        var stale = coordinator.post(
                path + "/owner",
                "version",
                seen,
                "owner",
                "PE-POLICYA",
                "due-day",
                "2",
                "due-month",
                "2",
                "due-year",
                "2090");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html().select(".waymark-conflict").text()).contains("1 February 2090", "2 February 2090");

        successor.post(path + "/nothing-needed", "version", version(successor, path), "because", "It says so");
        coordinator.post(path + "/reopening", "version", version(coordinator, path));
        assertThat(successor.get(path).words()).contains("To do");
        OWNER.sql("update directory.person set ref = :ref where id = :id")
                .param(
                        "ref",
                        "PE-" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT))
                .param("id", next.id())
                .update();
    }

    @Test
    void the_owner_is_reminded_of_an_overdue_item_and_people_who_record_changes_see_it_as_a_task() {
        var owner = someone.member("HCC");
        var path = PolicyFixtures.item("HULL", owner);
        var id = path.replaceAll(".*/", "");
        OWNER.sql("update pathways.policy_item set due = :due where id = cast(:id as uuid)")
                .param("due", LocalDate.now(clock).minusDays(9))
                .param("id", id)
                .update();
        var job = Actor.system("Policy changes");

        CurrentActor.as(job, () -> transaction.execute(_ -> watch.chase(job)));
        int chased = CurrentActor.as(job, () -> transaction.execute(_ -> watch.chase(job)));

        assertThat(chased).isPositive();
        assertThat(visit.as(owner).get("/notices").html().select("main a").eachText().stream()
                        .filter(each -> each.startsWith("“Sample pathway” ("))
                        .toList())
                .as("once, two days after the day on which it was to come")
                .singleElement()
                .asString()
                .contains(" is overdue: it was to follow policy change", "1 week ago");
        assertThat(visit.as(editor()).get("/").words()).contains("Check why 1 item of “Sample change");
        assertThat(visit.as(someone.with("HCC", "pathway_editor@area:HULL"))
                        .get("/")
                        .words())
                .doesNotContain("See why 1 thing");
    }

    @Test
    void an_edition_that_comes_into_force_tells_the_owner_of_the_item() {
        var owner = someone.member("HCC");
        var partner = someone.member("HCC");
        var pathway = PathwayFixtures.asked(null, partner);
        var path = PolicyFixtures.item(PolicyFixtures.change(), pathway, null, owner);
        visit.as(partner).post("/pathways/" + pathway + "/review", "version", "1", "answer", "agreed");
        var published = visit.as(someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@partnership"))
                .post("/pathways/" + pathway + "/publication", "version", "1");
        assertThat(published.location()).isEqualTo("/pathways/" + pathway);

        assertThat(visit.as(owner).get("/notices").words())
                .contains("Edition 1 of “Sample pathway” is in force. Close it in the policy change");
        assertThat(visit.as(owner).get(path).words()).contains("Done with edition 1");
    }

    @Test
    void an_action_is_listed_with_its_lead_and_closed_with_its_progress() {
        var editor = editor();
        var lead = someone.member("HCC");
        OWNER.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, 'PE-POLICYB', 'Test Lead', 'HCC', '', '', '', date '2020-01-01')
                """).param("id", lead.id()).update();
        var action = strategy.ledBy(lead.id()).value();
        var browser = visit.as(editor);
        var items = browser.post("/new-policy-change", typed()).location();
        browser.post(items, "items", "action " + action, "due-day", "1", "due-month", "12", "due-year", "2090");
        var change = items.replace("/items", "");
        var record = browser.get(change);
        assertThat(record.words()).contains("Test Lead", action);
        var path = record.html().select("a[href^=" + items + "/]").first().attr("href");
        var mine = visit.as(lead);
        assertThat(mine.get(path).words()).contains("no progress was recorded");
        assertThat(mine.post(path + "/done", "version", "1").errors())
                .singleElement()
                .asString()
                .startsWith("No progress was recorded");
        var today = LocalDate.now(clock);
        mine.post(
                "/actions/" + action + "/progress",
                "version",
                version(mine, "/actions/" + action + "/progress"),
                "note",
                "Read against the guidance",
                "status",
                "IN_PROGRESS",
                "on-day",
                "" + today.getDayOfMonth(),
                "on-month",
                "" + today.getMonthValue(),
                "on-year",
                "" + today.getYear());
        var done = mine.post(path + "/done", "version", version(mine, path));
        assertThat(done.location()).isEqualTo(change);
        assertThat(mine.get(change).words()).contains("With progress of");
    }
}
