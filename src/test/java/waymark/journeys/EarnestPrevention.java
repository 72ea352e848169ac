package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.day;
import static waymark.journeys.Reader.press;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// The first workshop, champion, campaign and picture of a partnership in earnest: nothing is there but what comes with
/// Waymark, a supplied pack and a set of drawings.
final class EarnestPrevention {

    private final Map<String, Reader> people;
    private final int port;

    /// @param people who are signed in, by their first names
    EarnestPrevention(Map<String, Reader> people, int port) {
        this.people = people;
        this.port = port;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    void when_roles_are_given() {
        gives("Dev Askham", "Trainer", "area:VALE");
        gives("Ben Copeland", "Picture custodian", "partnership");
    }

    private void gives(String name, String role, String where) {
        var page = people.get("amy").opens("/accounts").page();
        page.getByText(name).first().click();
        page.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Where it applies").selectOption(where);
        pressExactly(page, "Grant or propose the role");
    }

    void when_a_pack_is_taken_from_the_shelf_and_published_by_a_second_person() {
        var cleo = people.get("cleo");
        cleo.opens("/training").looks("in earnest, no workshop yet");
        var page = cleo.opens("/training/packs").page();
        cleo.looks("in earnest, no pack yet");
        page.getByText("The night shift").first().click();
        page.locator("input[name=area][value=VALE]").check();
        press(page, "Take it in as a draft");
        var pack = page.url().replaceFirst(".*(/training/packs/TP-[0-9]+).*", "$1");
        press(page, "Send to review");
        var dev = people.get("dev");
        page = dev.opens(pack + "/review").page();
        page.locator("#note").fill("It fits our pathways");
        press(page, "Publish");
        dev.looks("in earnest, first pack");
    }

    void when_a_workshop_is_planned_and_run() {
        var dev = people.get("dev");
        var page = dev.page();
        page.getByText("Plan a session").click();
        day(page, "date", today().plusDays(1));
        page.locator("#from").fill("10:00");
        page.locator("#until").fill("12:00");
        page.locator("#place").fill("Town hall");
        page.locator("#capacity").fill("12");
        press(page, "Plan the session");
        var session = page.url().replaceFirst(".*(/training/sessions/TS-[0-9]+).*", "$1");
        dev.looks("in earnest, first session");
        var fay = people.get("fay");
        fay.opens(session).page().locator("#role").fill("Police officer");
        press(fay.page(), "Take a place");
        page = dev.opens(session + "/workshop").page();
        press(page, "Begin the workshop");
        var code = page.locator("#workshop-numbers .waymark-room__code").innerText();
        try (var phone = Browsers.window(port, 360, false)) {
            phone.opens("/workshop").page().locator("#code").fill(code);
            phone.page().locator("#group").fill("1");
            press(phone.page(), "Join");
            phone.page().locator("textarea").first().fill("We ask whether anybody is in danger now");
            press(phone.page(), "Send");
            assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("Received");
            phone.looks("in earnest, telephone of a group");
        }
        page.locator("#note textarea").fill("Nobody to call at night");
        press(page, "Note it");
        press(page, "Go straight to the vote");
        press(page, "Close the vote");
        page.locator("#workshop-gaps")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Nobody to call at night"))
                .click();
        page.getByLabel("An action in the plan of the area").check();
        page.locator("#title").fill("Name a line for the night");
        page.locator("#owner").fill("Vale Council");
        page.locator("#owner__listbox li").first().click();
        page.locator("#objective").selectOption(new SelectOption().setIndex(1));
        day(page, "due", today().plusMonths(3));
        press(page, "Decide");
        assertThat(page.locator("#workshop-gaps")).containsText("Vale Council");
        dev.looks("in earnest, a gap became an action");
    }

    void when_the_first_champion_is_appointed() {
        var cleo = people.get("cleo");
        cleo.opens("/champions").looks("in earnest, no champion yet");
        var page = cleo.opens("/champions/new").page();
        page.locator("#person").fill("Fay Oldroyd");
        page.getByRole(AriaRole.OPTION).first().click();
        page.locator("input[name=kind]").first().check();
        page.locator("#service").selectOption("POLICE");
        page.locator("input[name=areas]").first().check();
        press(page, "Propose");
        assertThat(page.locator("main")).containsText("Fay Oldroyd");
        var champion = page.url().replaceFirst(".*(/champions/CN-[0-9]+).*", "$1");
        page = people.get("ben").opens(champion + "/agreement").page();
        page.locator("input[name=answer][value=yes]").check();
        press(page, "Save");
        assertThat(page.locator("main")).containsText("Active");
        cleo.opens("/champions/coverage").looks("in earnest, one champion and the holes");
    }

    void when_the_first_campaign_is_launched() {
        var cleo = people.get("cleo");
        cleo.opens("/campaigns").looks("in earnest, no campaign yet");
        var page = cleo.opens("/campaigns/new").page();
        page.locator("input[name=area]").first().check();
        page.locator("#title").fill("Look again");
        page.locator("#aim").fill("Drivers know whom to tell");
        page.locator("#audience").fill("Drivers");
        page.locator("input[name=languages][value=en]").check();
        page.locator("input[name=channels][value=POSTERS]").check();
        day(page, "fromDay", today());
        day(page, "toDay", today().plusWeeks(4));
        page.locator("#windowLast")
                .selectOption(today().withDayOfMonth(1).plusMonths(1).toString());
        press(page, "Save");
        page.getByText("Launch the campaign").click();
        press(page, "Launch the campaign");
        cleo.looks("in earnest, first campaign");
    }

    void when_the_drawings_are_taken_into_the_library_and_seen_by_a_panel() {
        var ben = people.get("ben");
        ben.opens("/pictures").looks("in earnest, no picture yet");
        var page = ben.opens("/pictures/own-set").page();
        ben.looks("in earnest, drawings that come along");
        press(page, "Take them into the library");
        page = ben.opens("/pictures/panels/new").page();
        page.locator("#members").fill("5");
        page.locator("#lived").fill("2");
        page.locator("#paid").check();
        page.locator("#noStory").check();
        press(page, "Record the meeting");
        page = ben.opens("/pictures").page();
        page.locator("main .waymark-library a").first().click();
        page.locator("main a[href$='/decision']").first().click();
        page.locator("#panel").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Publish it").check();
        press(page, "Record it");
        ben.opens("/pictures").looks("in earnest, first picture to use");
    }
}
