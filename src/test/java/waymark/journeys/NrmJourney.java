package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.cases.decisions.NrmFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// The ways through the NRM beside the straight one, and the way outside it, as a caseworker records them
/// without scripts.
@WaymarkTest
class NrmJourney {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 1);

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseFixtures cases;

    @Autowired
    NrmFixtures nrm;

    @Autowired
    ConsentFixtures consents;

    private Actor.Person officer;
    private Reader desk;
    private Page page;
    private LocalDate today;

    @BeforeEach
    void sits_at_a_desk() {
        officer = someone.firstResponder("HUMBERSIDE_POLICE");
        desk = Browsers.window(port, 1280, false);
        desk.andAt(360).signedIn(visit.as(officer).cookie());
        page = desk.page();
        today = nrm.today();
    }

    @AfterEach
    void leaves() {
        desk.close();
    }

    @Test
    void an_adult_changes_their_mind_and_the_referral_ends() {
        var process = nrm.sent(officer, BORN, today.minusDays(3));
        var ref = caseOf(process);
        consents.agreed(officer, ref);
        desk.opens("/cases/" + ref + "/consent");
        page.getByText("Withdraw consent").first().click();
        page.locator("input[name=layers][value=NRM]").check();
        page.locator("input[name=explained][value=yes]").check();
        page.locator("input[name=interpreter][value=USED]").check();
        page.locator("input[name=evidence][value=SIGNED]").check();
        Reader.press(page, "Record the withdrawal");
        assertThat(page.locator("main")).containsText("Withdrawn");
        desk.opens(process);
        page.locator("main summary").first().click();
        begins("Record that the person withdraws");
        desk.looks("withdrawal from the NRM");
        page.locator("[name=told]").check();
        records(today);
        assertThat(page.locator("main")).containsText("Withdrawn");
        desk.looks("withdrawn from the NRM");
    }

    @Test
    void a_negative_decision_is_reconsidered_and_overturned() {
        var process = nrm.sent(officer, BORN, today.minusDays(30));
        desk.opens(process);
        chooses("Record which authority has the referral", "Single Competent Authority", today.minusDays(29));
        begins("Record that the decision has begun");
        records(today.minusDays(28));
        chooses("Record the reasonable grounds decision", "Negative", today.minusDays(20));
        desk.looks("negative reasonable grounds decision");
        begins("Record a request for reconsideration");
        page.locator("input[name=grounds]").first().check();
        desk.looks("request for reconsideration");
        records(today.minusDays(10));
        begins("Record the answer to the reconsideration");
        page.locator("input[name=decision]").first().check();
        records(today.minusDays(2));
        assertThat(page.locator("main")).containsText("In the recovery period");
        desk.looks("recovery period after a reconsideration");
    }

    @Test
    void an_adult_who_said_no_agrees_later_and_is_referred() {
        var process = nrm.notified(officer, today.minusDays(40));
        desk.opens(process);
        begins("Record that the adult now agrees to a referral");
        records(today);
        assertThat(page.locator(".govuk-error-summary")).containsText("Record the adult’s informed consent first");
        desk.looks("later consent without a conversation");
        page.getByText("Record the conversation about consent").click();
        assertThat(page.locator("h1")).containsText("Record a conversation about consent");
        consents.agreed(officer, caseOf(process));
        desk.opens(process);
        begins("Record that the adult now agrees to a referral");
        assertThat(page.locator("main")).containsText("the person agreed to the NRM");
        records(today);
        assertThat(page.locator("main")).containsText("Being prepared");
        desk.looks("referral after a notification");
        page.getByText("Change the route of the case first").click();
        page.locator("input[value=ADULT_CONSENTS]").check();
        Reader.press(page, "Show what changes");
        page.locator("[name=reason]").fill("Agrees after a month of rest");
        Reader.press(page, "Change the route");
        desk.opens(process);
        page.getByText("Prepare the referral").click();
        desk.looks("referral after a later yes");
    }

    @Test
    void somebody_turns_18_and_stays() {
        var process = nrm.sent(officer, today.minusYears(18).minusDays(2), today.minusDays(60));
        desk.opens("/cases/" + caseOf(process)).looks("case of somebody who turned 18");
        desk.opens(process);
        begins("Record what the person wants at 18");
        desk.looks("what somebody wants at 18");
        page.locator("input[name=decision]").first().check();
        page.locator("input[name=msvcc]").first().check();
        records(today);
        assertThat(page.locator(".govuk-error-summary")).containsText("informed consent first");
        consents.agreedAt18(officer, caseOf(process));
        desk.opens(process);
        begins("Record what the person wants at 18");
        page.locator("input[name=decision]").first().check();
        page.locator("input[name=msvcc]").first().check();
        records(today);
        assertThat(page.locator(".govuk-notification-banner")).containsText("Recorded");
    }

    @Test
    void a_local_panel_decides_about_a_child_where_the_area_is_a_pilot_and_nowhere_else() {
        for (var area : new String[] {"HULL", "EAST_RIDING"}) {
            var process = nrm.sent(officer, today.minusYears(15), today.minusDays(50));
            cases.owner()
                    .sql("update cases.case_record set area = :area where ref = :ref")
                    .param("area", area)
                    .param("ref", caseOf(process).value())
                    .update();
            desk.opens("/cases/" + caseOf(process) + "/child").looks("child " + area);
            desk.opens("/cases/" + caseOf(process) + "/child/panel").looks("panel " + area);
            desk.opens(process);
            chooses("Record which authority has the referral", "Local multi-agency panel", today.minusDays(49));
            if (area.equals("HULL")) {
                begins("Record that the decision has begun");
                records(today.minusDays(40));
                chooses("Record the reasonable grounds decision", "both positive", today.minusDays(10));
                assertThat(page.locator("main")).containsText("Positive conclusive grounds decision");
                desk.looks("child after the local panel");
            } else {
                assertThat(page.locator(".govuk-error-summary")).containsText("The area has no local panel");
                desk.looks("no local panel");
            }
        }
    }

    @Test
    void somebody_outside_the_nrm_is_asked_about_safety_and_nothing_of_the_nrm() {
        var ref = cases.open(officer, Route.OUTSIDE_NRM);
        desk.opens("/cases/" + ref).looks("case outside the NRM");
        assertThat(page.locator("main")).not().containsText("Prepare the referral");
        page.locator("main a", new Page.LocatorOptions().setHasText("safety"))
                .first()
                .click();
        page.getByText("Ask about safety").first().click();
        page.locator("input[name=danger]").last().check();
        page.locator("input[name=firstNight]").last().check();
        Reader.press(page, "Record");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Safety recorded");
        desk.opens("/cases/" + ref + "/route");
        page.locator("input[value=ADULT_CONSENTS]").check();
        Reader.press(page, "Show what changes");
        desk.looks("what another route changes");
        page.locator("[name=reason]").fill("Wants to be referred after a month of rest");
        Reader.press(page, "Change the route");
        desk.opens("/cases/" + ref).looks("case that came into the NRM");
        assertThat(page.locator("main")).containsText("Referral to the NRM");
    }

    private static Ref caseOf(String process) {
        return new Ref(process.substring(7, 17));
    }

    private void begins(String act) {
        page.locator("main a", new Page.LocatorOptions().setHasText(act))
                .first()
                .click();
    }

    private void chooses(String act, String answer, LocalDate on) {
        begins(act);
        page.locator(".govuk-radios__item", new Page.LocatorOptions().setHasText(answer))
                .first()
                .locator("input")
                .check();
        records(on);
    }

    private void records(LocalDate on) {
        page.locator("[name=on-day]").fill(String.valueOf(on.getDayOfMonth()));
        page.locator("[name=on-month]").fill(String.valueOf(on.getMonthValue()));
        page.locator("[name=on-year]").fill(String.valueOf(on.getYear()));
        Reader.press(page, "Record");
    }
}
