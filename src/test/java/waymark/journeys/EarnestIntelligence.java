package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.day;
import static waymark.journeys.Reader.press;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// The first intelligence of a partnership in earnest: an officer is named by two administrators, a council tells what
/// somebody noticed, the officer makes a report of it, and the council hears back.
final class EarnestIntelligence {

    private final Map<String, Reader> people;

    /// @param people who are signed in, by their first names
    EarnestIntelligence(Map<String, Reader> people) {
        this.people = people;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    /// The role takes two administrators of two organisations, and vetting.
    void when_two_administrators_name_an_officer() {
        var amy = people.get("amy");
        amy.opens("/accounts");
        amy.page().getByText("Gail Yarm").first().click();
        amy.page()
                .getByLabel("Intelligence officer", new Page.GetByLabelOptions().setExact(true))
                .check();
        amy.page().getByLabel("Where it applies").selectOption("organisation:POLICE");
        amy.page().locator("[name=reason]").fill("She grades for the force");
        pressExactly(amy.page(), "Grant or propose the role");
        var ben = people.get("ben");
        ben.opens("/");
        ben.page()
                .getByText("Confirm or decline Intelligence officer for Gail Yarm")
                .click();
        pressExactly(ben.page(), "Confirm: the role is granted from today");
        ben.opens("/clearances");
        ben.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gail Yarm"))
                .first()
                .click();
        ben.page().locator("input[name=kind][value=vetting]").check();
        day(ben.page(), "from", today());
        day(ben.page(), "to", today().plusYears(1));
        pressExactly(ben.page(), "Record it");
    }

    void when_the_coordinator_says_who_receives() {
        var cleo = people.get("cleo");
        var page = cleo.opens("/intelligence/settings").page();
        page.locator("#unit-VALE").selectOption("POLICE");
        press(page, "Save");
        cleo.looks("in earnest, who receives intelligence");
    }

    void when_a_council_officer_tells_what_was_noticed() {
        var dev = people.get("dev");
        dev.opens("/intelligence/submissions").looks("in earnest, nothing told yet");
        var page = dev.opens("/intelligence/submissions/new").page();
        page.locator("#what").fill("Mattresses in the back of the takeaway on Sample Street, curtains always drawn");
        page.locator("#area").selectOption("VALE");
        page.locator("#howKnown").fill("Seen at an inspection of the kitchen");
        page.locator("input[name=others][value=NO]").check();
        page.locator("input[name=harm][value=NO]").check();
        page.locator("input[name=contact][value=yes]").check();
        press(page, "Send");
        dev.looks("in earnest, first submission");
    }

    void when_the_officer_grades_it_and_makes_it_current() {
        var gail = people.get("gail");
        var page = gail.opens("/intelligence/intake").page();
        page.locator("input[name=purpose]").first().check();
        page.locator("#reason").fill("First looks at what partners tell");
        page.locator("input[name=hours]").first().check();
        press(page, "Continue");
        gail.looks("in earnest, one submission to take");
        page.locator("main a[href^='/intelligence/intake/IS-']").first().click();
        press(page, "Take this submission");
        page.getByText("Grade it").click();
        page.locator("#text-1").fill("The back room of a takeaway on Sample Street is slept in");
        page.locator("input[name=source-1][value='2']").check();
        page.locator("input[name=information-1][value=A]").check();
        page.locator("input[name=handling][value=P]").check();
        page.locator("#about").fill("Sleeping in a takeaway");
        page.locator("input[name=priority][value=MEDIUM]").check();
        page.locator("input[name=marking][value=OFFICIAL_SENSITIVE]").check();
        page.locator("input[name=regime]").first().check();
        page.locator("input[name=reviewGroup]").last().check();
        press(page, "Grade, then sanitise");
        for (var check : page.locator("input[name=checks]").all()) {
            check.check();
        }
        press(page, "Make it current");
        gail.looks("in earnest, first report");
    }

    void then_the_council_hears_back_without_the_officer_knowing_whom() {
        var gail = people.get("gail");
        var page = gail.opens("/intelligence/intake").page();
        page.locator("main a[href^='/intelligence/intake/IS-']").first().click();
        assertThat(page.locator("main")).not().containsText("Dev Askham");
        page.locator("input[name=state][value=USED]").check();
        page.locator("#answer").fill("Thank you. It helped us to see more.");
        press(page, "Record the outcome and reply");
        var dev = people.get("dev");
        page = dev.opens("/intelligence/submissions").page();
        assertThat(page.locator("main")).containsText("It helped us to see more");
        dev.looks("in earnest, heard back");
    }

    void then_the_other_pages_say_what_to_do_first() {
        var gail = people.get("gail");
        for (var path : new String[] {
            "/intelligence",
            "/intelligence/reports",
            "/intelligence/network",
            "/intelligence/deconfliction",
            "/intelligence/operations",
            "/intelligence/disruptions",
            "/intelligence/orders",
            "/intelligence/groups",
            "/intelligence/requirements",
            "/intelligence/months"
        }) {
            gail.opens(path).looks("in earnest, " + path.substring(1).replace('/', ' '));
            assertThat(gail.page().locator("h1")).hasCount(1);
        }
    }
}
