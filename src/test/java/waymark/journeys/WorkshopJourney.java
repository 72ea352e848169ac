package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.training.TrainingFixtures;

/// A workshop of three groups on telephones, one of them without scripts and one that loses its connection: from the
/// code to three actions in the plan of the area and the sheet that everybody takes home.
@WaymarkTest
class WorkshopJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TrainingFixtures training;

    @Autowired
    TestUsers someone;

    @Test
    void three_groups_on_telephones_find_what_is_missing_and_it_becomes_three_actions() {
        var trainer = training.trainer("HULL");
        var path = "/training/sessions/%s/workshop".formatted(training.session("HULL"));
        String sheet;
        List<String> actions;
        try (var desk = Browsers.window(port, 1280, true);
                var wall = Browsers.window(port, 1280, true);
                var one = Browsers.window(port, 360, true);
                var two = Browsers.window(port, 360, true);
                var plain = Browsers.window(port, 360, false)) {
            desk.andAt(360).signedIn(visit.as(trainer).cookie());
            var page = desk.opens(path).page();
            desk.looks("workshop before it begins");
            page.locator("#groups").fill("3");
            Reader.press(page, "Begin the workshop");
            desk.looks("workshop begun");
            var code = page.locator("#workshop-numbers .waymark-room__code").innerText();

            wall.opens("/workshop/screen").page().locator("#code").fill(code);
            wall.looks("joining as a screen");
            Reader.press(wall.page(), "Show it");
            wall.looks("screen of the room");
            joins(one, code, 1);
            joins(two, code, 2);
            one.looks("telephone of a group");
            plain.opens("/workshop");
            plain.looks("joining a workshop");
            plain.page().locator("#code").fill("WRONG");
            plain.page().locator("#group").fill("3");
            Reader.press(plain.page(), "Join");
            plain.looks("joining a workshop, wrong code");
            joins(plain, code, 3);
            assertThat(page.locator("#phones")).containsText("3");

            answers(one, "We ask whether anybody is in danger now");
            assertThat(one.page().getByRole(AriaRole.STATUS)).containsText("Received");
            assertThat(one.page().locator("textarea")).hasValue("");
            two.page().context().setOffline(true);
            answers(two, "We call the safeguarding team");
            assertThat(two.page().getByRole(AriaRole.STATUS)).containsText("Kept on this telephone");
            answers(plain, "");
            plain.looks("telephone without scripts, refused");
            answers(plain, "We do not know whom to call at night");
            assertThat(plain.page().getByRole(AriaRole.STATUS)).containsText("Received");
            plain.looks("telephone without scripts, received");
            two.page().context().setOffline(false);
            assertThat(two.page().getByRole(AriaRole.STATUS)).containsText("Received");
            assertThat(page.locator("#question-1-1")).containsText("3 answers");
            desk.looks("workshop with answers");
            assertThat(wall.page().locator("main")).not().containsText("safeguarding team");

            Reader.press(page, "Show the answers to all");
            assertThat(wall.page().locator("main")).containsText("We call the safeguarding team");
            assertThat(one.page().locator("main")).containsText("We call the safeguarding team");
            wall.looks("screen of the room with answers");
            one.looks("telephone with answers");
            page.locator("#question-1-1 li", new Page.LocatorOptions().setHasText("safeguarding team"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(wall.page().locator("main")).not().containsText("We call the safeguarding team");
            assertThat(one.page().locator("main")).not().containsText("We call the safeguarding team");

            for (var gap : List.of("Nobody to call at night", "No leaflet in Romanian", "We do not know the signs")) {
                page.locator("#note textarea").fill(gap);
                Reader.press(page, "Note it");
                assertThat(page.locator("#workshop-gaps")).containsText(gap);
            }
            one.page().locator("textarea").fill("Not sent yet");
            Reader.press(page, "Go on to stage 2");
            assertThat(two.page().locator("h1")).hasText("The visit");
            assertThat(one.page().getByRole(AriaRole.STATUS)).containsText("The workshop has gone on");
            Reader.press(one.page(), "Send");
            assertThat(one.page().locator("h1")).hasText("The visit");
            plain.page().getByText("Show what is on now").click();
            assertThat(plain.page().locator("h1")).hasText("The visit");
            desk.looks("workshop at its second stage");
            Reader.press(page, "Go on to the vote");
            assertThat(one.page().locator("h1")).hasText("What is missing?");
            votes(one, "Nobody to call at night");
            votes(two, "Nobody to call at night", "No leaflet in Romanian");
            plain.page().getByText("Show what is on now").click();
            plain.looks("vote without scripts");
            votes(plain, "We do not know the signs");
            plain.looks("voted");
            wall.looks("screen of the room, vote");
            assertThat(page.locator("#workshop-gaps li").first()).containsText("2 votes");
            Reader.press(page, "Close the vote");
            desk.looks("workshop closing");

            decides(desk, "Nobody to call at night", "Name a line for the night", true);
            decides(desk, "No leaflet in Romanian", "Print the leaflet in Romanian", false);
            decides(desk, "We do not know the signs", "Train reception staff in the signs", false);
            assertThat(wall.page().locator("main")).containsText("An action in the plan: ");
            wall.looks("screen of the room, closing");
            Reader.press(page, "End the workshop");
            desk.looks("workshop ended");
            assertThat(one.page().getByText("Read and keep the sheet")).isVisible();
            one.page().getByText("Read and keep the sheet").click();
            assertThat(one.page().locator("main")).containsText("Nobody to call at night");
            one.looks("sheet of a workshop");
            sheet = page.locator("main strong.waymark-unbroken").innerText();
            actions = page.locator("main a[href^='/actions/']").allInnerTexts();
        }
        try (var later = Browsers.window(port, 360, false);
                var lead = Browsers.window(port, 1280, true)) {
            later.opens("/workshop").page().locator("#code").fill(sheet);
            Reader.press(later.page(), "Join");
            assertThat(later.page().locator("h1")).hasText("What we found and agreed");
            lead.signedIn(visit.as(someone.with("HCC", "area_lead@area:HULL")).cookie());
            org.assertj.core.api.Assertions.assertThat(actions).hasSize(3);
            for (var action : actions) {
                assertThat(lead.opens("/actions/" + action).page().locator("main"))
                        .containsText("Found in the workshop");
            }
        }
    }

    private static void joins(Reader phone, String code, int group) {
        var page = phone.opens("/workshop").page();
        page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
        page.locator("#group").fill(Integer.toString(group));
        Reader.press(page, "Join");
        assertThat(page.locator("main")).containsText("Group " + group);
    }

    private static void answers(Reader phone, String words) {
        phone.page().locator("textarea").fill(words);
        phone.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
    }

    private static void votes(Reader phone, String... gaps) {
        for (var gap : gaps) {
            phone.page().getByLabel(gap).check();
        }
        Reader.press(phone.page(), "Send your votes");
        assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("Your votes are counted");
    }

    private static void decides(Reader desk, String gap, String action, boolean looks) {
        var page = desk.page();
        page.locator("#workshop-gaps")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(gap))
                .click();
        page.getByLabel("An action in the plan of the area").check();
        page.locator("#title").fill(action);
        if (looks) {
            Reader.press(page, "Decide");
            desk.looks("gap refused");
        }
        page.locator("#owner").fill("Hull City Council");
        page.locator("#owner__listbox li").first().click();
        page.locator("#objective").selectOption("SP1.1");
        Reader.day(page, "due", LocalDate.now().plusMonths(3));
        if (looks) {
            desk.looks("gap becomes an action");
        }
        Reader.press(page, "Decide");
        assertThat(page.locator("#workshop-gaps")).containsText("Hull City Council");
    }
}
