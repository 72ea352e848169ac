package waymark.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.FakeMailServer.Mood;
import waymark.web.mail.LoggedMail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailLog;
import waymark.web.mvc.Templates;

/// An administrator finds out in a second that something is bad and what to do, lifts an address that was refused, has
/// a job run, and plans the checks of the year and records one.
@WaymarkTest
class SystemJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    SystemFixtures system;

    @Autowired
    MailLog log;

    @Autowired
    Templates templates;

    @Test
    void an_administrator_sees_what_is_bad_mends_it_and_plans_the_year() {
        var administrator = someone.with("WILBERFORCE", "administrator@installation");
        system.looksAtEverything();
        system.finds("sample-line", "BAD", "The mail server cannot be used", "Look at the mail server", "3 hours");
        system.wasBefore("sample-line");
        system.schedules("Audit sealing");
        try (var server = new FakeMailServer()) {
            server.mood = Mood.REFUSES;
            LoggedMail.of(server, templates, log)
                    .send(MailLetter.of("notices-journey", "wilma@refused.example.org", "You have 1 new notice", "."));
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(administrator).cookie());
            var page = reader.opens("/system").page();
            assertThat(page.locator("main")).containsText("critical");
            assertThat(page.locator("main")).containsText("What to do: Look at the mail server");
            reader.looks("system page");
            page = reader.opens("/system/mail").page();
            assertThat(page.locator("main")).containsText("w…@refused.example.org");
            reader.looks("e-mail queue");
            page.locator("tr:has-text('w…@refused.example.org')")
                    .getByText("Lift")
                    .click();
            assertThat(page.locator("main")).containsText("E-mails go to that address again");
            page = reader.opens("/system/jobs").page();
            page.locator("summary:has-text('jobs that run as planned')").click();
            page.locator("tr:has-text('Audit sealing')").getByText("Run now").click();
            assertThat(page.locator("main")).containsText("runs within ten seconds");
            reader.looks("jobs");
            page = reader.opens("/system/checks").page();
            if (page.getByText("Add these checks").count() > 0) {
                reader.looks("checks to begin with");
                Reader.press(page, "Add these checks");
            }
            reader.looks("checks of the year");
            page.locator("main")
                    .getByText("Restore a back-up to try it")
                    .first()
                    .click();
            Reader.press(page, "Record");
            assertThat(page.locator("main")).containsText("Choose what came of it");
            reader.looks("check refused");
            page.locator("input[value='GOOD']").check();
            page.locator("#evidence").fill("Restored on the spare machine in 20 minutes");
            Reader.day(page, "doneOn", LocalDate.now());
            Reader.press(page, "Record");
            assertThat(page.locator("main")).containsText("Restored on the spare machine in 20 minutes");
            reader.looks("check recorded");
            page.locator("main").getByText("Change").first().click();
            reader.looks("check form");
        }
        system.forgets("sample-line");
        system.unschedules("Audit sealing");
    }
}
