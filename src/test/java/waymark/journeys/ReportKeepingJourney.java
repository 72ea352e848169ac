package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.DeepRun;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;

/// Somebody rings, a member enters it, somebody is on duty; and a closed report is kept, held and goes.
@WaymarkTest
class ReportKeepingJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private ReportFixtures reports;

    /// Played at both widths in the deep run; else at a desk, with a look at each page as a phone shows it.
    @Test
    void at_a_desk_and_on_a_phone() {
        for (int width : DeepRun.asked() ? new int[] {1280, 360} : new int[] {1280}) {
            try (var reader = Browsers.window(port, width, true).andAt(360)) {
                entered(reader);
                onDuty(reader);
                kept(reader);
            }
        }
        TestDatabase.owner().sql("delete from concerns.report_shift").update();
    }

    @Test
    void somebody_enters_what_they_were_told_with_no_script_running() {
        try (var reader = Browsers.withoutScripts(port)) {
            entered(reader);
        }
    }

    private void as(Reader reader, Actor.Person person) {
        reader.signedIn(visit.as(person).cookie());
    }

    private void entered(Reader reader) {
        as(reader, someone.member("HCC"));
        var page = reader.page();
        reader.opens("/reports/new").looks("report entering");
        pressExactly(page, "Put it into the queue");
        reader.looks("report entering refused");
        page.getByLabel("By telephone").check();
        page.locator("textarea[name=what]").fill("Four men sleep in the back");
        page.locator("input[name=danger][value=YES]").check();
        page.locator("textarea[name=place]").fill("behind the shop in Gool");
        pressExactly(page, "Find a place");
        assertThat(page.locator("textarea[name=place]")).isInViewport();
        reader.looks("report entering place");
        page.getByLabel("Goole").check();
        assertThat(page.locator("textarea[name=what]")).hasValue("Four men sleep in the back");
        pressExactly(page, "Put it into the queue");
        assertThat(page.locator("#code")).hasText(Pattern.compile("\\d{7} \\d{7} \\d{7}"));
        reader.looks("report entered");
    }

    private void onDuty(Reader reader) {
        as(reader, someone.with("HCC", "concerns_desk@area:HULL"));
        reader.opens("/reports").looks("reports nobody on duty");
        reader.opens("/reports/duty").looks("reports duty");
        pressExactly(reader.page(), "Enter it");
        assertThat(reader.page().locator("main")).containsText("Withdraw");
        reader.looks("reports duty entered");
        reader.opens("/reports").looks("reports on duty");
        as(reader, someone.coordinator());
        reader.opens("/reports/counts").looks("reports counts");
        reader.opens("/reports/settings").looks("reports settings");
        TestDatabase.owner().sql("delete from concerns.report_shift").update();
    }

    private void kept(Reader reader) {
        var desk = someone.with("HCC", "concerns_desk@area:HULL");
        var ref = reports.closed("HULL", "Sample", UUID.randomUUID());
        TestDatabase.owner()
                .sql("update concerns.report set goes_on = current_date + 5 where ref = :ref")
                .param("ref", ref)
                .update();
        as(reader, desk);
        reader.opens("/reports/" + ref).looks("report going");
        reader.opens("/reports/going").looks("reports going");
        reader.opens("/reports/" + ref + "/stay").looks("report stay");
        reader.page().getByLabel("How much longer").fill("4");
        reader.page().getByLabel("Why?").fill("The police still work on it");
        pressExactly(reader.page(), "Keep it longer");
        reader.opens("/reports/" + ref + "/stay").looks("report kept longer");
        as(reader, someone.areaLead("HULL"));
        reader.opens("/reports/holds").looks("report holds");
        reader.page().getByLabel("Its reference").fill(ref);
        reader.page().getByLabel("Why?").fill("A court asked for it");
        var day = LocalDate.now().plusDays(40);
        reader.page().getByLabel("Day").fill("" + day.getDayOfMonth());
        reader.page().getByLabel("Month").fill("" + day.getMonthValue());
        reader.page().getByLabel("Year").fill("" + day.getYear());
        pressExactly(reader.page(), "Place the hold");
        assertThat(reader.page().locator("main")).containsText("A court asked for it");
        reader.looks("report held");
        reader.page()
                .locator("tr", new Page.LocatorOptions().setHasText(ref))
                .locator("a[href$='/lifting']")
                .click();
        reader.looks("report lifting");
    }
}
