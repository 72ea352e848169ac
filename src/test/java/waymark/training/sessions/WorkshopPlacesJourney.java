package waymark.training.sessions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.training.TrainingFixtures;

/// From a supplied pack to a session: taken in, changed, published by a second person; planned with one
/// place, taken on a phone without scripts, waited for, moved up, and recorded.
@WaymarkTest
class WorkshopPlacesJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TrainingFixtures training;

    @Autowired
    TestUsers someone;

    @Test
    void a_pack_becomes_a_session_in_which_somebody_waits_and_moves_up() {
        var trainer = training.trainer();
        var second = training.trainer();
        var first = someone.member("HCC");
        var waits = someone.member("HUMBERSIDE_POLICE");
        String pack;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(trainer).cookie());
            var page = reader.opens("/training/packs").page();
            reader.looks("workshop packs");
            page.getByText("The night shift").first().click();
            reader.looks("supplied workshop pack");
            page.locator("input[name=area][value=everywhere]").check();
            Reader.press(page, "Take it in as a draft");
            reader.looks("workshop pack draft");
            pack = page.url().replaceFirst(".*(/training/packs/TP-[0-9]+).*", "$1");
            page.getByText("Change what it is about").click();
            page.locator("#title").fill("The night shift, as we tell it");
            reader.looks("workshop pack about");
            Reader.press(page, "Save");
            page.getByText("Add a stage").click();
            reader.looks("workshop pack stage");
            Reader.press(page, "Save the stage");
            reader.looks("workshop pack stage refused");
            reader.opens(pack + "/draft");
            page.getByText("Add a handout").click();
            reader.looks("workshop pack handout");
            reader.opens(pack + "/draft");
            Reader.press(page, "Send to review");
            assertThat(page.locator("main")).containsText("in review");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(second).cookie());
            var page = reader.opens(pack + "/review").page();
            reader.looks("workshop pack review");
            page.locator("#note").fill("Checked against our pathways");
            Reader.press(page, "Publish");
            assertThat(page.locator("main")).containsText("Version 1: published");
            reader.looks("workshop pack published");
            page.getByText("Plan a session").click();
            reader.looks("workshop plan");
            Reader.press(page, "Plan the session");
            reader.looks("workshop plan refused");
            var day = LocalDate.now(ZoneOffset.UTC).plusDays(20);
            page.locator("input[name=date-day]").fill("" + day.getDayOfMonth());
            page.locator("input[name=date-month]").fill("" + day.getMonthValue());
            page.locator("input[name=date-year]").fill("" + day.getYear());
            page.locator("#from").fill("10:00");
            page.locator("#until").fill("12:00");
            page.locator("#place").fill("Guildhall, room 2");
            page.locator("#capacity").fill("1");
            page.locator("input[name=area][value=everywhere]").check();
            page.locator("input[name=places][value=PUBLIC]").check();
            page.locator("#about").fill("Tea from half past nine. The room has step-free access.");
            Reader.press(page, "Plan the session");
            assertThat(page.locator("main")).containsText("0 of 1 taken");
            reader.looks("workshop");
        }
        var session = training.owner()
                .sql(
                        "select '/training/sessions/' || ref from training.session where pack = (select id from training.pack where ref = :ref)")
                .param("ref", pack.replace("/training/packs/", ""))
                .query(String.class)
                .single();
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(first).cookie());
            var page = phone.opens("/training").page();
            phone.looks("workshops");
            phone.opens(session);
            page.locator("#role").fill("Housing officer");
            phone.looks("workshop take a place");
            Reader.press(page, "Take a place");
            assertThat(page.locator("main")).containsText("You have a place");
            phone.opens(session + "/colleague");
            phone.looks("workshop colleague");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(waits).cookie());
            var page = phone.opens(session).page();
            Reader.press(page, "Join the waiting list");
            assertThat(page.locator("main")).containsText("You are on the waiting list");
            phone.looks("workshop waiting");
            visit.as(first).post(session + "/place/withdrawal");
            phone.opens(session);
            assertThat(page.locator("main")).containsText("You have a place");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(second).cookie());
            var page = reader.opens(session).page();
            reader.looks("workshop with people");
            page.getByText("Invite or add somebody").click();
            reader.looks("workshop invite");
            reader.opens(session + "/cancellation");
            reader.looks("workshop cancel");
            training.owner()
                    .sql(
                            "update training.session set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where '/training/sessions/' || ref = :path")
                    .param("path", session)
                    .update();
            reader.opens(session);
            page.getByText("Record who came").click();
            page.getByText("Came", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            reader.looks("workshop attendance");
            Reader.press(page, "Save who came");
            assertThat(page.locator("main")).containsText("Who came, by organisation");
            reader.looks("workshop over");
        }
        var shown = training.session("HULL");
        training.owner()
                .sql("update training.session set public = true where ref = :ref")
                .param("ref", shown)
                .update();
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).opens("/workshops");
            reader.looks("public workshops");
        }
    }
}
