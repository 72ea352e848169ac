package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.support.SupportPeople;

/// A caseworker prepares the end of support and asks for a second person; their manager sees the caseload, is let
/// in, approves, keeps a note of supervision and hands a case over; a colleague takes it; the case is closed.
@WaymarkTest
class CaseloadJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Test
    void a_manager_supervises_without_opening_cases_and_is_the_second_person() {
        var worker = people.caseworker("ERYC");
        var colleague = people.caseworker("ERYC");
        var manager = people.manager("ERYC");
        var done = cases.open(worker, Route.OUTSIDE_NRM);
        cases.assessed(worker, done);
        var ending = "/cases/" + done;
        var moving = cases.open(worker, Route.CHILD);
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(worker).cookie());
            var page = phone.opens("/cases/work").page();
            phone.looks("what is due");
            phone.opens(ending + "/reviews");
            phone.looks("reviews");
            phone.opens(ending + "/leaving/edit");
            phone.looks("prepare the end");
            page.locator("input[name=outcome][value=BETTER]").check();
            page.locator("#safetyPlan").fill("Go to your sister, and ring 999 from there.");
            page.locator("#call").fill("The helpline, 08000 121 700");
            page.locator("input[name=contact][value=NO]").check();
            Reader.press(page, "Save");
            phone.looks("end prepared");
            phone.opens(ending + "/leaving/sheet");
            phone.looks("sheet for the person");
            phone.opens(ending + "/sign-offs");
            page.locator("input[name=kind][value=CLOSURE]").check();
            Reader.press(page, "Ask");
            phone.looks("sign-offs asked");
            Reader.press(page, "Let %s read the case".formatted(manager.name()));
            assertThat(page.locator(".govuk-notification-banner")).containsText("for supervision");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(manager).cookie());
            var page = reader.opens("/caseload").page();
            assertThat(page.locator("main")).containsText(worker.name());
            reader.looks("caseload");
            page.locator("main")
                    .getByText(worker.name(), new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.locator("#most").fill("12");
            Reader.press(page, "Save");
            reader.looks("caseload of a caseworker");
            page.getByText("Supervision notes with").first().click();
            page.locator("#notes").fill("The load is heavy this month.");
            page.locator("#actions").fill("No new case before June.");
            Reader.press(page, "Record");
            reader.looks("supervision");
            reader.opens("/caseload/%s/hand-over".formatted(people.ref(worker)));
            reader.looks("hand over");
            page.locator("select[name='%s']".formatted(moving)).selectOption(people.ref(colleague));
            Reader.press(page, "Offer them");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Offered");
            reader.opens("/caseload/%s/hand-over".formatted(people.ref(worker)));
            reader.looks("hand over what is offered");
            reader.opens(ending + "/sign-offs");
            page.locator("main a[href*='/sign-offs/']").first().click();
            reader.looks("sign-off to decide");
            page.locator("input[name=answer][value=yes]").check();
            Reader.press(page, "Record");
            reader.looks("sign-offs approved");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(colleague).cookie());
            var page = phone.opens("/cases/offers").page();
            phone.looks("offered to me");
            page.locator("input[name=answer][value=yes]").check();
            Reader.press(page, "Answer");
            phone.looks("handing over");
            Reader.press(page, "The person was told");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(worker).cookie());
            var page = reader.opens(ending + "/closure").page();
            reader.looks("closing list");
            page.locator("input[name=reason][value=SUPPORTED]").check();
            Reader.explains(page);
            Reader.press(page, "Close the case");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Case closed");
            reader.looks("closed case");
            reader.opens("/supervision");
            assertThat(page.locator("main")).containsText("No new case before June.");
            reader.looks("own supervision");
        }
    }
}
