package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.day;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestClock;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.support.SupportPeople;

/// One person and one plan, from the day on which she is met to the end of support a year later: what she wants, who
/// does what, her own copy, the decisions of the NRM, how she says that she is, and what she is left with.
@WaymarkTest
class SupportYearJourney {

    private static final String BANNER = ".govuk-notification-banner";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Autowired
    TestClock clock;

    private Actor.Person worker;
    private Actor.Person manager;
    private LocalDate met;
    private Reader desk;
    private Page page;
    private String path = "";

    @BeforeEach
    void a_year_ago() {
        worker = someone.firstResponder("HUMBERSIDE_POLICE");
        manager = people.manager("HUMBERSIDE_POLICE");
        for (var person : List.of(worker, manager)) {
            cases.owner()
                    .sql("update access.clearance set from_date = current_date - 500 where person = ?")
                    .param(person.id())
                    .update();
        }
        met = LocalDate.now(clock).minusDays(366);
        desk = Browsers.window(port, 1280, true).andAt(360);
        page = desk.page();
    }

    @AfterEach
    void it_is_today() {
        clock.back();
        desk.close();
    }

    /// So many days later, signed in anew.
    private LocalDate after(int days) {
        clock.moveTo(Instant.now().minus(Duration.ofDays(366L - days)));
        desk.signedIn(visit.as(worker).cookie());
        return met.plusDays(days);
    }

    @Test
    void somebody_is_supported_through_the_nrm_to_moving_on() {
        after(0);
        is_met_and_referred();
        says_what_she_wants();
        has_her_copy();
        after(9);
        in_the_nrm("Record which authority has the referral", "Single Competent Authority", met.plusDays(1));
        in_the_nrm("Record that the decision has begun", "", met.plusDays(2));
        in_the_nrm("Record the reasonable grounds decision", "Positive", met.plusDays(8));
        desk.looks("year, recovery period");
        after(20);
        says_how_she_is("START", "A little");
        after(95);
        what_was_done("Go to the council together", "A room in a shared house");
        says_how_she_is("MONTHS_3", "Mostly");
        is_reviewed();
        agrees_to_a_new_copy();
        after(200);
        in_the_nrm("Record the conclusive grounds decision", "Positive", met.plusDays(199));
        in_the_nrm("Record that the move-on period has begun", "", met.plusDays(200));
        desk.looks("year, moving on");
        after(365);
        what_was_done("Enrol at the college", "She goes twice a week");
        says_how_she_is("EXIT", "Completely");
        desk.opens(path + "/outcomes").looks("year, how she was");
        is_safe();
        is_left_with_what_she_needs();
        closes();
    }

    private void is_met_and_referred() {
        desk.opens("/cases/new");
        page.locator("#firstName").fill("Linh");
        page.locator("#lastName").fill("Sample-Year");
        Reader.day(page, "born", LocalDate.of(1992, 4, 3));
        pressExactly(page, "Search my cases and continue");
        page.getByLabel("An adult who agrees to a referral").check();
        page.locator("#concern").fill("Works without pay and may not leave");
        page.locator("#foundAuthority").selectOption("HULL");
        desk.looks("year, opening");
        pressExactly(page, "Open the case");
        path = page.url().replaceAll(".*(/cases/CA-[0-9A-Z]+).*", "$1");
        desk.opens(path + "/consent");
        page.getByText("Record a conversation").first().click();
        for (var point : List.of("nrm", "outcomes", "support", "sharing")) {
            page.locator("input[name=explained][value='%s:1']".formatted(point)).check();
        }
        page.locator("#language").fill("Vietnamese");
        page.locator("input[name=interpreter][value=USED]").check();
        page.locator("input[name=professional]").check();
        page.locator("input[name=nrm][value=GIVEN]").check();
        page.locator("input[name=evidence][value=SIGNED]").check();
        pressExactly(page, "Record the conversation");
        desk.opens(path + "/referral");
        pressExactly(page, "Start the referral");
        desk.opens(page.url().replaceAll(".*(/cases/CA-\\w+/referral/CP-\\w+).*", "$1") + "/submission");
        page.locator("#reference").fill("MSR-70001");
        pressExactly(page, "Record that it was sent");
        desk.opens(path).looks("year, first day");
    }

    private void says_what_she_wants() {
        need("accommodation", "A room that I can lock", "3");
        action("accommodation", "Go to the council together", worker.id().toString(), 14);
        need("education-and-work", "To learn English", "1");
        action("education-and-work", "Enrol at the college", "person", 330);
        desk.looks("year, first plan");
    }

    private void need(String part, String wish, String risk) {
        desk.opens(path + "/plan/needs/" + part);
        page.locator("input[name=answer][value=NEEDED]").check();
        page.locator("#wish").fill(wish);
        page.locator("input[name=risk][value='%s']".formatted(risk)).check();
        pressExactly(page, "Save");
    }

    private void action(String part, String words, String owner, int days) {
        desk.opens(path + "/plan/needs/" + part + "/actions");
        page.locator("#words").fill(words);
        page.locator("input[name=owner][value='%s']".formatted(owner)).check();
        day(page, "due", met.plusDays(days));
        pressExactly(page, "Save");
        assertThat(page.locator("main")).containsText(words);
    }

    private void has_her_copy() {
        desk.opens(path + "/plan-copy/edit");
        page.locator("#complaints").fill("Ruth Sample");
        desk.looks("year, writing the copy");
        pressExactly(page, "Save and check it");
        page.locator("input[name=how][value=paper]").check();
        pressExactly(page, "Give it to them");
        desk.looks("year, copy given");
    }

    private void in_the_nrm(String act, String decision, LocalDate on) {
        desk.opens(path + "/nrm");
        page.locator("main a[href*='/nrm/NP-']").first().click();
        page.locator("main a", new Page.LocatorOptions().setHasText(act))
                .first()
                .click();
        if (!decision.isEmpty()) {
            page.locator(".govuk-radios__item", new Page.LocatorOptions().setHasText(decision))
                    .first()
                    .locator("input")
                    .check();
        }
        day(page, "on", on);
        Reader.press(page, "Record");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    /// By herself, on the device that is turned to her.
    private void says_how_she_is(String point, String answer) {
        desk.opens(path + "/outcomes/new");
        page.locator("input[name=point][value=%s]".formatted(point)).check();
        page.locator("input[name=interpreter][value=USED]").check();
        pressExactly(page, "Begin");
        page.getByText("Turn to the person").click();
        page.getByText("Start").first().click();
        for (int place = 1; place <= 7; place++) {
            page.getByText(answer).first().click();
            pressExactly(page, place < 7 ? "Next" : "Finish");
        }
        page.getByText("Back to the worker").click();
        page.locator("#finish").click();
        assertThat(page.locator(BANNER)).isVisible();
    }

    private void what_was_done(String action, String outcome) {
        desk.opens(path + "/plan").looks("year, what is next");
        page.getByText(action).first().click();
        page.locator("input[name=state][value=DONE]").check();
        page.locator("#outcome").fill(outcome);
        pressExactly(page, "Save");
        assertThat(page.locator("main")).containsText(outcome);
    }

    private void is_reviewed() {
        desk.opens(path + "/plan/review");
        page.locator("#words").fill("The room is quiet. She wants to find work after the course.");
        day(page, "next", met.plusDays(190));
        pressExactly(page, "Record the review");
        assertThat(page.locator(BANNER)).containsText("Review recorded");
    }

    private void agrees_to_a_new_copy() {
        desk.opens(path + "/plan-copy").looks("year, copy of another plan");
        assertThat(page.locator("main")).containsText("Changed since it was given");
        page.getByText("Write a new copy").first().click();
        assertThat(page.locator("#due-2")).hasValue("");
        page.locator("#words-2").fill("You have a room in a shared house.");
        pressExactly(page, "Save and check it");
        page.locator("input[name=how][value=paper]").check();
        pressExactly(page, "Give it to them");
        page.getByText("Record what they said").click();
        page.locator("#present").fill("The interpreter");
        for (var agree : page.locator("input[name^=answer-][value=AGREE]").all()) {
            agree.check();
        }
        desk.looks("year, what she said");
        pressExactly(page, "Record");
        assertThat(page.locator("main")).containsText("2 of 2 parts");
    }

    private void is_safe() {
        var today = met.plusDays(365);
        desk.opens(path + "/closure");
        assertThat(page.locator("#second")).isVisible();
        desk.opens(path + "/safety/edit");
        page.locator("input[name=danger][value=NONE]").check();
        page.locator("input[name=firstNight][value=NOT_NEEDED]").check();
        day(page, "reviewed", today);
        day(page, "next", today.plusDays(30));
        pressExactly(page, "Record");
        desk.opens(path + "/risk/from-others");
        page.locator("input[name=level][value=LOW]").check();
        page.locator("input[name=likelihood][value=UNLIKELY]").check();
        page.locator("#reason").fill("He was sentenced, and nobody has called since");
        day(page, "assessed", today);
        day(page, "next", today.plusDays(30));
        pressExactly(page, "Record");
    }

    private void is_left_with_what_she_needs() {
        desk.opens(path + "/closure").looks("year, closing list");
        assertThat(page.locator("#second")).hasCount(0);
        assertThat(page.locator("textarea[name^='why-']")).hasCount(6);
        desk.opens(path + "/leaving/edit");
        page.locator("input[name=outcome][value=BETTER]").check();
        page.locator("#safetyPlan").fill("Go to the neighbour, and ring 999 from there.");
        page.locator("#call").fill("The helpline, 08000 121 700");
        page.locator("input[name=contact][value=YES]").check();
        page.locator("#way").fill("Ring her in the spring, before noon");
        pressExactly(page, "Save");
        assertThat(page.locator(BANNER)).isVisible();
        desk.opens(path + "/leaving/sheet").looks("year, sheet for her");
        assertThat(page.locator("main")).not().containsText("Sample-Year");
        desk.opens(path + "/sign-offs");
        page.locator("input[name=kind][value=CLOSURE]").check();
        pressExactly(page, "Ask");
        Reader.press(page, "Let %s read the case".formatted(manager.name()));
        try (var other = Browsers.window(port, 1280, true)) {
            other.signedIn(visit.as(manager).cookie()).opens(path + "/sign-offs");
            other.page().locator("main a[href*='/sign-offs/']").first().click();
            other.page().locator("input[name=answer][value=yes]").check();
            pressExactly(other.page(), "Record");
        }
    }

    private void closes() {
        desk.opens(path + "/closure").looks("year, all done");
        page.locator("input[name=reason][value=SUPPORTED]").check();
        assertThat(page.locator("textarea[name^='why-']")).hasCount(1);
        assertThat(page.locator("main")).containsText("No clock of the NRM runs any more");
        Reader.explains(page);
        page.locator("#words").fill("She rings whenever she wants to");
        pressExactly(page, "Close the case");
        assertThat(page.locator(BANNER)).containsText("Case closed");
        desk.looks("year, closed");
    }
}
