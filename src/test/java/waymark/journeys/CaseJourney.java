package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.cases.notification.NotificationFixtures;
import waymark.cases.record.Route;
import waymark.cases.referral.ReferralFixtures;

/// An adult who agrees goes the whole way through the NRM, and every page of a case is read by somebody who
/// uses no scripts.
@WaymarkTest
class CaseJourney {

    private static final int SENT_DAYS_AGO = 90;

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseFixtures cases;

    @Autowired
    ReferralFixtures referrals;

    @Autowired
    ConsentFixtures consents;

    @Autowired
    NotificationFixtures notifications;

    @Autowired
    Clock clock;

    @Test
    void an_adult_who_agrees_is_referred_and_goes_on_to_moving_on() {
        var officer = someone.firstResponder("HUMBERSIDE_POLICE");
        var ref = cases.open(officer, Route.ADULT_CONSENTS);
        var referral = referrals.started(officer, ref);
        referrals.filledForAdult(officer, referral);
        var sent = LocalDate.now(clock).minusDays(SENT_DAYS_AGO);
        try (var desk = Browsers.window(port, 1280, false)) {
            desk.andAt(360).signedIn(visit.as(officer).cookie());
            var page = desk.opens(referral + "/submission").page();
            sent(page, sent);
            assertThat(page.locator(".govuk-error-summary"))
                    .containsText("An adult is referred only with informed consent");
            consents.agreed(officer, ref);
            desk.opens(referral + "/submission");
            sent(page, sent);

            desk.opens("/cases/" + ref + "/nrm").looks("people of a case in the NRM");
            page.locator("main a[href*='/nrm/NP-']").first().click();
            desk.looks("referral sent, in the NRM");
            recorded(page, "Record which authority has the referral", "Single Competent Authority", sent.plusDays(1));
            recorded(page, "Record that the decision has begun", "", sent.plusDays(2));
            recorded(page, "Record the reasonable grounds decision", "Positive", sent.plusDays(9));
            assertThat(page.locator("main")).containsText("In the recovery period");
            desk.looks("recovery period");
            recorded(page, "Record the conclusive grounds decision", "Positive", sent.plusDays(60));
            recorded(page, "Record that the move-on period has begun", "", sent.plusDays(61));
            desk.looks("moving on");
            desk.opens("/cases/" + ref).looks("case of somebody who moves on");
        }
    }

    private static void sent(Page page, LocalDate on) {
        day(page, on);
        page.locator("#reference").fill("MSR-90002");
        Reader.press(page, "Record that it was sent");
    }

    private static void recorded(Page page, String act, String decision, LocalDate on) {
        page.locator("main a", new Page.LocatorOptions().setHasText(act))
                .first()
                .click();
        if (!decision.isEmpty()) {
            page.locator(".govuk-radios__item", new Page.LocatorOptions().setHasText(decision))
                    .first()
                    .locator("input")
                    .check();
        }
        day(page, on);
        Reader.press(page, "Record");
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    }

    private static void day(Page page, LocalDate on) {
        page.locator("[name=on-day]").fill(String.valueOf(on.getDayOfMonth()));
        page.locator("[name=on-month]").fill(String.valueOf(on.getMonthValue()));
        page.locator("[name=on-year]").fill(String.valueOf(on.getYear()));
    }

    @Test
    void every_page_of_a_case_is_read_without_scripts() {
        var officer = someone.firstResponder("HUMBERSIDE_POLICE");
        var adult = cases.open(officer, Route.ADULT_DECLINES);
        notifications.begun(officer, adult);
        var child = cases.open(officer, Route.CHILD);
        try (var desk = Browsers.window(port, 1280, false)) {
            desk.andAt(360).signedIn(visit.as(officer).cookie());
            for (var part : List.of(
                    "/notification",
                    "/notification/story",
                    "/notification/screening",
                    "/notification/identity",
                    "/members",
                    "/members/new",
                    "/members/owner",
                    "/conflicts",
                    "/conflicts/new",
                    "/looks",
                    "/sealed",
                    "/people",
                    "/people/new",
                    "/beginning",
                    "/route",
                    "/closure",
                    "/comparisons",
                    "/safety",
                    "/consent")) {
                desk.opens("/cases/" + adult + part).looks("case" + part.replace('/', ' '));
            }
            for (var part : List.of(
                    "/child",
                    "/child/social-care",
                    "/child/guardian",
                    "/child/panel",
                    "/child/information",
                    "/child/adult")) {
                desk.opens("/cases/" + child + part).looks("case" + part.replace('/', ' '));
            }
            for (var path : List.of("/cases", "/cases/emergency", "/cases/clocks", "/cases/privacy-notices/1")) {
                desk.opens(path).looks(path.substring(1).replace('/', ' '));
            }
        }
    }
}
