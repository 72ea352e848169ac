package waymark.intelligence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.submissions.SubmissionFixtures;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A housing officer tells what they saw on a phone without scripts and hears back; an officer grades, sanitises and
/// shares it; a custodian opens its source; two officers delete a report.
@WaymarkTest
class IntelligenceJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    SubmissionFixtures submissions;

    private static void choose(Page page, String name, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(name, value)).check();
    }

    @Test
    void somebody_tells_on_a_phone_an_officer_grades_and_shares_and_they_hear_back() {
        intelligence.receives("HULL", IntelligenceFixtures.UNIT);
        var teller = someone.member("HCC");
        String ref;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(teller).cookie());
            var page = phone.opens("/intelligence/submissions/new").page();
            phone.looks("intelligence submission");
            Reader.press(page, "Send");
            phone.looks("intelligence submission refused");
            page.locator("#what")
                    .fill("Six mattresses in a two-room flat over the laundry, and a van each morning at five.");
            page.locator("#where").fill("Sample Street");
            page.locator("#area").selectOption("HULL");
            page.locator("#howKnown")
                    .fill("I saw it on an inspection of the boiler, and a neighbour told me about the van");
            choose(page, "others", "UNSURE");
            choose(page, "harm", "YES");
            choose(page, "contact", "yes");
            Reader.press(page, "Send");
            assertThat(page.locator("main")).containsText("Thank you. It has arrived as");
            phone.looks("intelligence told");
            ref = page.locator(".waymark-told").first().getAttribute("id");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360)
                    .signedIn(visit.as(intelligence.officer(IntelligenceFixtures.UNIT))
                            .cookie());
            intelligence.officer("GLAA");
            var page = reader.opens("/intelligence/intake").page();
            reader.looks("intelligence purpose");
            choose(page, "purpose", "REVIEW");
            page.locator("#reason").fill("Grading what came in");
            Reader.press(page, "Continue");
            reader.looks("intelligence intake");
            reader.opens("/intelligence/intake/" + ref);
            Reader.press(page, "Take this submission");
            reader.looks("intelligence submission in hand");
            page.getByText("Grade it").click();
            reader.looks("intelligence grading");
            page.locator("[name='text-1']").fill("I saw six mattresses in a two-room flat over a laundry");
            choose(page, "source-1", "2");
            choose(page, "information-1", "A");
            page.getByText("Add item 2").click();
            page.locator("[name='text-2']").fill("A van collects people there at about five in the morning");
            choose(page, "source-2", "2");
            choose(page, "information-2", "C");
            choose(page, "handling", "C");
            choose(page, "organisations", "GLAA");
            choose(page, "purposes", "DISRUPT");
            var until = LocalDate.now().plusDays(60);
            page.locator("[name='until-day']").fill("" + until.getDayOfMonth());
            page.locator("[name='until-month']").fill("" + until.getMonthValue());
            page.locator("[name='until-year']").fill("" + until.getYear());
            page.locator("#about").fill("People who sleep over a laundry");
            choose(page, "priority", "MEDIUM");
            Reader.press(page, "Grade, then sanitise");
            assertThat(page.locator("main")).containsText("It sounds like the one who told");
            reader.looks("intelligence sanitising");
            page.locator("[name='text-1']").fill("Six mattresses are in a two-room flat over a laundry");
            for (var check : List.of("source", "access", "time", "grades", "handling")) {
                choose(page, "checks", check);
            }
            Reader.press(page, "Make it current");
            assertThat(page.locator("main")).containsText("Current: shared as its handling code allows");
            reader.looks("intelligence report");
            var report = page.url().substring(page.url().indexOf("/intelligence"));
            reader.opens(report + "/disseminations/new");
            reader.looks("intelligence dissemination");
            reader.opens(report + "/handling");
            reader.looks("intelligence handling");
            reader.opens("/intelligence/reports");
            reader.looks("intelligence reports");
            reader.opens("/intelligence/intake/" + ref);
            choose(page, "state", "USED");
            page.locator("#answer").fill("Thank you. It was the right thing to tell.");
            Reader.press(page, "Record the outcome and reply");
            assertThat(page.locator("main")).containsText("Settled");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(teller).cookie());
            var page = phone.opens("/intelligence/submissions").page();
            assertThat(page.locator("main")).containsText("It was the right thing to tell");
            phone.looks("intelligence heard");
            Reader.press(page, "I have read it");
        }
    }

    @Test
    void a_custodian_opens_a_source_and_two_officers_delete_a_report() {
        var ref = submissions.told(someone.member("HCC"), IntelligenceFixtures.UNIT, "A van");
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360)
                    .signedIn(visit.as(intelligence.custodian(IntelligenceFixtures.UNIT))
                            .cookie());
            reader.opens("/intelligence/sources");
            reader.looks("register of sources");
            var page = reader.opens("/intelligence/sources/" + submissions.source(ref))
                    .page();
            page.locator("#reason").fill("To assess the risk");
            Reader.press(page, "Open it");
            assertThat(page.locator("main")).containsText("What could happen");
            reader.looks("source");
        }
        var made = intelligence.open(IntelligenceFixtures.UNIT, "A shop that closed");
        String deletion;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360)
                    .signedIn(visit.as(intelligence.officer(IntelligenceFixtures.UNIT, Purpose.REVIEW))
                            .cookie());
            var page = reader.opens("/intelligence/reports/" + made.ref() + "/review")
                    .page();
            choose(page, "decision", "DELETE");
            choose(page, "why", "TIME");
            reader.looks("intelligence review");
            Reader.press(page, "Save the decision");
            assertThat(page.locator("main")).containsText("A second officer of the unit decides");
            deletion = page.url().substring(page.url().indexOf("/intelligence"));
            reader.opens("/intelligence/reviews");
            reader.looks("intelligence reviews");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360)
                    .signedIn(visit.as(intelligence.officer(IntelligenceFixtures.UNIT, Purpose.REVIEW))
                            .cookie());
            var page = reader.opens(deletion).page();
            Reader.press(page, "Delete it");
            assertThat(page.locator("main")).containsText("Certificate of deletion");
            reader.looks("intelligence certificate");
        }
    }
}
