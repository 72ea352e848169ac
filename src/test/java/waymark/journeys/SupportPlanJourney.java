package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// Somebody outside the NRM: what they wish, what is done, a service that declines and one that accepts, and a
/// review, first on a phone without scripts.
@WaymarkTest
class SupportPlanJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Test
    void a_plan_outside_the_nrm_is_begun_acted_on_and_reviewed() {
        var worker = cases.caseworker("HUMBERCARE");
        var path = "/cases/" + cases.open(worker, Route.OUTSIDE_NRM);
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(worker).cookie());
            var page = phone.opens(path).page();
            page.getByText("Ask what support is needed").first().click();
            phone.looks("plan empty");
            page.locator("main").getByText("Accommodation").first().click();
            Reader.press(page, "Save");
            phone.looks("need refused");
            page.locator("input[name=answer][value=NEEDED]").check();
            page.locator("#wish").fill("A room that I can lock");
            page.locator("input[name=risk][value='3']").check();
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("A room that I can lock");
            page.getByText("Add an action").first().click();
            page.locator("#words").fill("Go with him to the council");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Go with him to the council");
            phone.looks("plan begun");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(worker).cookie());
            var page = reader.opens(path + "/plan").page();
            for (var service : new String[] {"Sample Housing Trust", "Sample Rooms"}) {
                page.getByText("Refer to a service").first().click();
                page.locator("input[name=service][value=other]").check();
                page.locator("#name").fill(service);
                reader.looks("refer to a service");
                Reader.press(page, "Save");
                page.locator("input[name=consentGround][value=RISK]").check();
                page.locator("#consentWhy").fill("He sleeps outside tonight, and it freezes");
                page.locator("input[name=consentTold][value=yes]").check();
                reader.looks("refer to a service without consent");
                Reader.press(page, "Save");
                page.getByText("Say what they answered").first().click();
                reader.looks("answer of a service");
                if (service.equals("Sample Rooms")) {
                    page.locator("input[name=state][value=ACCEPTED]").check();
                } else {
                    page.locator("input[name=state][value=DECLINED]").check();
                    page.locator("input[name=reason][value=NO_PLACES]").check();
                }
                Reader.press(page, "Save");
            }
            assertThat(page.locator("main")).containsText("it has no places");
            page.getByText("Record the result").first().click();
            page.locator("input[name=state][value=DONE]").check();
            page.locator("#outcome").fill("A room from Monday");
            reader.looks("result of an action");
            Reader.press(page, "Save");
            page.getByText("Review the plan").first().click();
            page.locator("#next-year").fill(String.valueOf(LocalDate.now().getYear() + 1));
            reader.looks("review of a plan");
            Reader.press(page, "Record the review");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Review recorded");
            reader.looks("plan after a review");
            page.getByText("What each route offers").first().click();
            assertThat(page.locator("main")).containsText("Support outside the NRM");
            reader.looks("what each route offers");
        }
    }
}
