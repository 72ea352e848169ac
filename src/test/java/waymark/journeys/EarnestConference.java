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

/// The first conference of a partnership in earnest: the coordinator sets up a forum where there was no group for it,
/// the council chairs it, the police refer a place, say what they hold, and do what was agreed.
final class EarnestConference {

    private static final String BANNER = ".govuk-notification-banner";

    private final Map<String, Reader> people;
    private String item = "";

    /// @param people who are signed in, by their first names
    EarnestConference(Map<String, Reader> people) {
        this.people = people;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    void when_roles_are_given() {
        gives("Dev Askham", "Conference coordinator", "area:VALE");
        gives("Fay Oldroyd", "Conference member", "organisation:POLICE");
        var amy = people.get("amy");
        amy.opens("/clearances");
        amy.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dev Askham"))
                .first()
                .click();
        amy.page().locator("input[name=kind][value=vetting]").check();
        day(amy.page(), "from", today());
        day(amy.page(), "to", today().plusYears(1));
        pressExactly(amy.page(), "Record it");
    }

    private void gives(String name, String role, String where) {
        var page = people.get("amy").opens("/accounts").page();
        page.getByText(name).first().click();
        page.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Where it applies").selectOption(where);
        pressExactly(page, "Grant or propose the role");
    }

    void when_the_coordinator_sets_up_a_forum() {
        var cleo = people.get("cleo");
        cleo.opens("/conferences").looks("in earnest, no conference yet");
        var page = cleo.opens("/conferences/forums").page();
        cleo.looks("in earnest, no forum yet");
        page.getByText("Set up a forum").first().click();
        page.getByText("MACC: multi-agency case conference").click();
        page.locator("#name").fill("Vale conference");
        page.locator("input[name=make][value=new]").check();
        page.locator("#area").selectOption("VALE");
        page.locator("input[name=organisations][value=VALE_COUNCIL]").check();
        page.locator("input[name=organisations][value=POLICE]").check();
        page.locator("#confidentiality").fill("What is said here stays here, unless somebody is in danger.");
        pressExactly(page, "Set up the forum");
        cleo.looks("in earnest, first forum");
        page.getByText("Name somebody").first().click();
        page.locator("main input[role=combobox]").first().fill("Dev Askham");
        page.getByRole(AriaRole.OPTION).first().click();
        page.locator("input[name=duty][value=CHAIR]").check();
        page.locator("main form button.govuk-button").first().click();
        assertThat(page.locator("main")).containsText("Dev Askham");
        cleo.looks("in earnest, forum with its chair");
    }

    void when_the_police_refer_a_place_and_it_is_listed() {
        var dev = people.get("dev");
        dev.opens("/conferences").page().getByText("plan a day").click();
        var page = dev.page();
        day(page, "date", today());
        page.locator("#time").fill("10:00");
        page.locator("#minutes").fill("90");
        page.locator("#place").fill("Town hall");
        pressExactly(page, "Plan");
        dev.looks("in earnest, a day of the forum is planned");

        var fay = people.get("fay");
        page = fay.opens("/conferences").page();
        page.locator("main a[href='/conferences/new']").first().click();
        page.locator("input[name=about][value=place]").check();
        press(page, "Continue");
        page.locator("#subject").fill("Hand car wash");
        page.locator("#exploitation").selectOption("LABOUR");
        page.locator("#address").fill("1 Sample Street");
        press(page, "Continue");
        page.locator("input[name=threshold]").first().check();
        page.locator("input[name=threshold]").last().check();
        page.locator("#concern").fill("People sleep in the back room");
        page.locator("#tried").fill("Two visits");
        press(page, "Continue");
        page.locator("input[name=basis]").first().check();
        press(page, "Continue");
        press(page, "Send the referral");
        item = page.url().replaceAll(".*(/conferences/items/[A-Z0-9-]+).*", "$1");
        fay.looks("in earnest, referred to a conference");

        page = dev.opens("/").page();
        page.locator("main a[href*='" + item + "']").first().click();
        dev.opens(item + "/decision");
        page.locator("input[name=decision][value=accept]").check();
        press(page, "Record the decision");
        dev.opens(item + "/listing");
        page.locator("input[name=day]").first().check();
        press(page, "List it");
        dev.looks("in earnest, listed");
    }

    void when_it_is_heard_and_done() {
        var fay = people.get("fay");
        var page = fay.opens(item + "/research/search").page();
        page.locator("#identifiers").fill("1 Sample Street");
        page.locator("#systems").fill("Crime records");
        day(page, "searchedOn", today());
        press(page, "Save");
        page.locator("input[name=result][value=NOTHING]").check();
        press(page, "Return to those who run the forum");

        var dev = people.get("dev");
        page = dev.opens(item + "/hearing").page();
        page.locator("input[name=accept]").check();
        if (page.locator("input[name=as][value=member]").count() > 0) {
            page.locator("input[name=as][value=member]").check();
        }
        press(page, "Accept and go on");
        dev.opens(item + "/hearing");
        press(page, "Begin the item");
        for (var agency : page.locator("select[name^=answer-]").all()) {
            agency.selectOption("PRESENT");
        }
        press(page, "Save who is there");
        var decision = page.locator("form[action$='/sections/decision']");
        decision.locator("textarea").first().fill("Visit together on Friday");
        decision.getByRole(AriaRole.BUTTON).click();
        assertThat(decision.getByRole(AriaRole.STATUS)).containsText("Saved at");
        dev.opens(item + "/hearing").page().getByText("Record an action").click();
        page.locator("input[name=agency][value=POLICE]").check();
        page.locator("#what").fill("Visit on Friday at ten");
        press(page, "Record the action");
        dev.opens(item + "/hearing");
        press(page, "End the item");
        press(page, "Send the minutes");
        dev.looks("in earnest, minutes of a conference");

        page = fay.opens("/conferences/actions/own")
                .looks("in earnest, actions of the police")
                .page();
        page.locator("main a[href*='/actions/CX-']").first().click();
        page.locator("input[name=kind][value=DONE]").check();
        page.locator("#how").fill("The place is shut");
        press(page, "Save");

        dev.opens(item + "/closing");
        page = dev.page();
        page.locator("input[name=outcome][value=MANAGED]").check();
        page.locator("#summary").fill("The place is shut");
        press(page, "Save");
        assertThat(page.locator(BANNER)).isVisible();
        dev.opens("/conferences/figures").looks("in earnest, conferences in numbers");
        assertThat(people.get("cleo").opens("/conferences").page().locator("main"))
                .not()
                .containsText("Hand car wash");
    }
}
