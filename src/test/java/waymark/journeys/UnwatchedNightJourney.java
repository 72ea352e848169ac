package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;

/// A report that comes while nobody looks: the person is told so and what to do, the team finds it first in
/// the morning, and the person sees each step. And a call to 999, recorded after it was made.
@WaymarkTest
class UnwatchedNightJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private ReportFixtures reports;

    @BeforeEach
    void nobody_looks_today() {
        TestDatabase.owner().sql("delete from concerns.report_shift").update();
        reports.hours(ReportFixtures.onlyTomorrow());
    }

    @AfterEach
    void as_waymark_comes() {
        reports.noHours();
    }

    @Test
    void a_night_without_staff() {
        try (var phone = Browsers.onAPhone(port)) {
            night(phone);
        }
    }

    @Test
    void a_night_without_staff_and_without_scripts() {
        try (var plain = Browsers.withoutScripts(port)) {
            night(plain);
        }
    }

    @Test
    void a_call_to_999_recorded_after_it_was_made() {
        var worker = someone.with("HCC", "concerns_desk@area:HULL");
        var ref = reports.open("HULL", "Sample", worker.id());
        try (var desk = Browsers.onAPhone(port)) {
            var page = desk.signedIn(visit.as(worker).cookie())
                    .opens("/reports/" + ref)
                    .looks("report before the call")
                    .page();
            page.getByText("I rang 999").click();
            desk.looks("police call");
            page.getByLabel("Police log number").fill("HP-4471");
            press(page, "Record it");
            assertThat(page.locator(".govuk-error-summary")).containsText("Write what was agreed");
            desk.looks("police call refused");
            page.getByLabel("What was agreed?").fill("They send a car now");
            page.getByLabel("Close it now").check();
            page.getByLabel("We told people who can act").check();
            desk.looks("police call to close");
            press(page, "Record it");
            assertThat(page.locator("main")).containsText("Given to the police at once (999)");
            assertThat(page.locator("main")).containsText("We told people who can act. Thank you.");
            desk.looks("report closed by the call");
            page.locator("a[href*='/copies/']").first().click();
            assertThat(page.locator("main")).containsText("HP-4471");
            desk.looks("police call kept");
        }
    }

    private void night(Reader reader) {
        var before = waiting();
        var page = reader.opens("/report").looks("night report").page();
        assertThat(page.locator("main")).containsText("At other times reports may wait unread");
        var code = reported(reader);
        var ref = waiting().stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow();
        finds(reader, code);
        assertThat(steps(page)).hasCount(1);
        reader.looks("night arrived");

        var worker = someone.with("HCC", "concerns_desk@area:HULL");
        try (var desk = Browsers.atADesk(port)) {
            var morning = desk.signedIn(visit.as(worker).cookie()).opens("/").looks("home with danger now");
            morning.page().getByText("Open " + ref + ": danger now").click();
            press(desk.page(), "Open it");
            finds(reader, code);
            assertThat(steps(page)).hasCount(2);
            reader.looks("night opened");

            desk.page()
                    .getByLabel("About something that is being investigated already")
                    .check();
            desk.page().getByLabel("What you told us helped").check();
            desk.looks("closing with a sentence");
            press(desk.page(), "Close it");
            assertThat(desk.page().locator("main")).containsText("What you told us helped. Thank you.");
            desk.looks("closed with a sentence");
        }
        finds(reader, code);
        assertThat(steps(page)).hasCount(3);
        assertThat(page.locator("main")).containsText("What you told us helped. Thank you.");
        assertThat(page.locator("main")).not().containsText("investigated already");
        reader.looks("night finished");
    }

    private static String reported(Reader reader) {
        var page = reader.page();
        press(page, "Start now");
        page.getByLabel("Yes").check();
        press(page, "Continue");
        page.locator("textarea[name=what]").fill("Somebody shouts and cannot leave");
        press(page, "Continue");
        page.locator("textarea[name=place]").fill("Kingston upon Hull");
        press(page, "Continue");
        page.getByLabel("Kingston upon Hull").check();
        for (int step = 0; step < 6; step++) {
            press(page, "Continue");
        }
        press(page, "Send it");
        assertThat(page.locator("main")).containsText("before anybody reads this");
        assertThat(page.locator("main")).containsText("Call 999 now");
        reader.looks("night sent");
        return page.locator("#code").textContent();
    }

    private static void finds(Reader reader, String code) {
        var page = reader.opens("/receipt").page();
        page.getByLabel("Your code").fill(code);
        press(page, "Continue");
    }

    private static com.microsoft.playwright.Locator steps(Page page) {
        return page.locator(".waymark-progress__step--done");
    }

    private static List<String> waiting() {
        return TestDatabase.owner()
                .sql("select ref from concerns.report where state = 'waiting' and urgent")
                .query(String.class)
                .list();
    }
}
