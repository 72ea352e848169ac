package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// On a phone without scripts: a contact is written down and somebody rates how they are on the device that was
/// turned to them. At a desk: what was seen, change as a picture, a risk that is raised and lowered.
@WaymarkTest
class OutcomesJourney {

    private static final String BANNER = ".govuk-notification-banner";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Test
    void somebody_says_how_they_are_a_contact_is_recorded_and_a_risk_rises_and_falls() {
        var worker = cases.caseworker("HCC");
        var path = "/cases/" + cases.open(worker, Route.OUTSIDE_NRM);
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(worker).cookie());
            contact(phone, path);
            ownRatings(phone, path);
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(worker).cookie());
            seen(reader, path);
            risk(reader, path);
            reader.opens(path);
            reader.looks("case with support");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/case-outcomes");
            reader.looks("outcomes in numbers");
            reader.opens("/cases/contacts/settings");
            reader.looks("contact settings");
        }
    }

    private static void contact(Reader phone, String path) {
        var page = phone.opens(path + "/contacts").page();
        phone.looks("contact log empty");
        page.getByText("Add a contact").first().click();
        page.locator("input[name=way][value=PHONE]").check();
        page.locator("input[name=result][value=SPOKE]").check();
        page.locator("#said").fill("He called and wants to meet on Friday");
        Reader.press(page, "Record");
        phone.looks("contact by a way that is not safe");
        page.locator("input[name=knowing]").check();
        Reader.press(page, "Record");
        assertThat(page.locator(BANNER)).containsText("Contact recorded");
        phone.opens(path + "/contacts/1/correction");
        phone.looks("contact correction");
        page.locator("#correction").fill("It was Thursday");
        page.locator("#said").fill("He called and wants to meet on Thursday");
        page.locator("input[name=way][value=VISIT]").check();
        Reader.press(page, "Record");
        page.locator("#words").fill("thursday");
        Reader.press(page, "Search");
        phone.looks("contact log searched");
    }

    private static void ownRatings(Reader phone, String path) {
        var page = phone.opens(path + "/outcomes").page();
        phone.looks("outcomes empty");
        page.getByText("Ask how they are").last().click();
        Reader.press(page, "Begin");
        phone.looks("outcomes begin refused");
        page.locator("input[name=interpreter][value=USED]").check();
        page.locator("input[name=point][value=START]").check();
        Reader.press(page, "Begin");
        phone.looks("outcomes begun");
        page.getByText("Turn to the person").click();
        phone.looks("turned to the person");
        page.getByText("Start").first().click();
        page.getByText("A little").first().click();
        phone.looks("question to the person");
        Reader.press(page, "Next");
        page.getByText("I prefer not to say").first().click();
        Reader.press(page, "Next");
        for (int place = 3; place <= 6; place++) {
            page.getByText("Mostly").first().click();
            Reader.press(page, "Next");
        }
        Reader.press(page, "Finish");
        phone.looks("thank you");
        page.getByText("Back to the worker").click();
        phone.looks("outcomes answered");
    }

    private static void seen(Reader reader, String path) {
        var page = reader.opens(path + "/outcomes/1").page();
        page.getByText("Record what you have seen").click();
        page.locator("#MSCOS1").selectOption("1");
        reader.looks("what a worker has seen");
        page.locator("#MSCOS1-facts").fill("He sleeps in a car");
        Reader.press(page, "Record");
        assertThat(page.locator(BANNER)).containsText("What you have seen is recorded");
        page.locator("#finish").click();
        reader.looks("outcomes drawn");
        reader.opens(path + "/outcomes/skipping");
        reader.looks("outcomes left out");
    }

    private static void risk(Reader reader, String path) {
        var page = reader.opens(path + "/risk").page();
        reader.looks("risks empty");
        assess(page, path, "HIGH", "The man came to the door", true);
        assertThat(page.locator(BANNER)).containsText("Risk recorded");
        reader.looks("risk high");
        assess(page, path, "LOW", "He was arrested", false);
        assertThat(page.locator(BANNER)).containsText("Risk recorded");
        page.getByText("Earlier assessments").first().click();
        reader.looks("risk lowered");
        reader.opens(path + "/risk/from-others");
        reader.looks("risk form");
    }

    private static void assess(Page page, String path, String level, String reason, boolean action) {
        page.navigate(page.url().replaceFirst("/cases/.*", path + "/risk/from-others"));
        page.locator("input[name=level][value=%s]".formatted(level)).check();
        page.locator("input[name=likelihood][value=LIKELY]").check();
        page.locator("#reason").fill(reason);
        page.locator("#risk").fill("He may be taken back");
        var tomorrow = LocalDate.now().plusDays(1);
        page.locator("#action").fill(action ? "The worker finds a room" : "");
        page.locator("#actionBy").fill(action ? String.valueOf(tomorrow.getDayOfMonth()) : "");
        page.locator("#actionBy-month").fill(action ? String.valueOf(tomorrow.getMonthValue()) : "");
        page.locator("#actionBy-year").fill(action ? String.valueOf(tomorrow.getYear()) : "");
        Reader.press(page, "Record");
    }
}
