package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.meetings.MeetingFixtures;

/// A note that is half typed is not lost: not when another form is sent first, and not at a bad connection.
@WaymarkTest
class NoteAutosaveJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    MeetingFixtures meetings;

    @Test
    void a_note_that_was_begun_is_saved_before_another_form_is_sent_and_waits_for_a_connection() {
        var day = meetings.day();
        var lead = someone.areaLead("HULL");
        var council = meetings.seated("HCC", "COUNCIL", false, day);
        var meeting = meetings.planned(lead, day);
        var first = meetings.item(lead, meeting, "Car washes");
        var second = meetings.item(lead, meeting, "Training");
        meetings.opened(lead, meeting);
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.signedIn(visit.as(lead).cookie());
            var page = desk.opens(meeting + "/live").page();
            var one = page.locator("form[action='" + first + "/note']");
            var other = page.locator("form[action='" + second + "/note']");

            one.locator("[name=open]").fill("Visits begin in May");
            other.getByText("Add a restricted note").click();
            other.locator("[name=restricted]").fill("Occultum");
            page.getByLabel(council.name()).first().check();
            other.locator("[name=open]").fill("Half typ");
            Reader.press(page, "Save attendance");
            assertThat(page.locator("#quorum")).containsText("1 present");
            assertThat(one.locator("[name=open]")).hasValue("Visits begin in May");
            assertThat(other.locator("[name=restricted]")).hasValue("Occultum");
            assertThat(other.locator("[name=open]")).hasValue("Half typ");

            page.context().setOffline(true);
            one.locator("[name=open]").fill("Visits begin in June");
            button(one).click();
            assertThat(one.getByRole(AriaRole.STATUS)).containsText("Your text is still here");
            desk.looks("a note without a connection");
            page.context().setOffline(false);
            assertThat(one.getByRole(AriaRole.STATUS)).containsText("Saved at");
            page.reload();
            assertThat(one.locator("[name=open]")).hasValue("Visits begin in June");

            visit.as(someone.coordinator())
                    .post(second + "/note", "version", version(second), "open", "Typed by another", "restricted", "");
            other.locator("[name=open]").fill("Typed by me");
            button(one).focus(); // the field is left
            assertThat(other.getByRole(AriaRole.STATUS)).containsText("somebody else changed this note");
            page.getByText("Record a decision").first().click();
            assertThat(other.locator("[name=open]")).hasValue("Typed by me"); // nobody is led away from it
            button(other).click();
            assertThat(page.locator("main")).containsText("Typed by another");
            assertThat(page.locator("[name=open]")).hasValue("Typed by me");
            var kept = TestDatabase.owner()
                    .sql("select words from meetings.note_revision where item = cast(:id as uuid) and beside")
                    .param("id", second.replaceAll(".*/", ""))
                    .query(String.class)
                    .list();
            org.assertj.core.api.Assertions.assertThat(kept).isEqualTo(List.of("Typed by me"));
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("() => sessionStorage.length + localStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void somebody_leaves_comes_back_and_withdraws_and_the_minutes_say_so() {
        var day = meetings.day();
        var lead = someone.areaLead("HULL");
        var chair = meetings.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var council = meetings.seated("HCC", "COUNCIL", false, day);
        meetings.seated("HCC", "COUNCIL", true, day);
        var meeting = meetings.planned(lead, day);
        var item = meetings.item(lead, meeting, "Grants");
        meetings.opened(lead, meeting);
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(lead).cookie());
            var page = desk.opens(meeting + "/live").page();
            page.getByLabel(chair.name()).first().check();
            page.getByLabel(council.name()).first().check();
            Reader.press(page, "Save attendance");
            page.locator("#attendance > summary").click();
            desk.looks("live, everybody ticked");
            page.getByText("Times of " + council.name()).click();
            page.locator("#from1").fill("14:20");
            page.locator("#until1").fill("14:10");
            Reader.press(page, "Save the times");
            desk.looks("times refused");
            page.locator("#until1").fill("15:00");
            Reader.press(page, "Save the times");
            page.getByText("Somebody withdraws").first().click();
            desk.looks("withdrawal");
            page.locator("#person").selectOption(new SelectOption().setIndex(2));
            page.locator("#what").fill("Trustee of the charity that asks for it");
            Reader.press(page, "Record the withdrawal");
            page.locator("#attendance > summary").click();
            page.locator("#interests > summary").click();
            desk.looks("live, somebody withdrew");
            page.getByText("Record an interest that is declared now").click();
            desk.looks("new interest");
            for (var text : List.of("Visits begin in May", "Visits begin in June")) {
                desk.opens(item + "/note");
                page.locator("[name=open]").fill("We agreed on this.\n" + text);
                Reader.press(page, "Save the note");
            }
            page.getByText("Earlier texts").click();
            page.locator("#from").selectOption(new SelectOption().setIndex(2));
            page.locator("#to").selectOption(new SelectOption().setIndex(1));
            Reader.press(page, "Compare");
            assertThat(page.locator("table")).containsText("Line 2, differs");
            desk.looks("texts of a note compared");
            desk.opens(meeting + "/minutes").looks("minutes with times and interests");
            desk.opens("/meetings/interests?group=LOG_HULL").looks("register of interests");
            desk.opens("/meetings/groups/LOG_HULL/terms").looks("how a group meets");
            desk.opens("/meetings/groups/LOG_HULL/terms/text").looks("terms of reference");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(someone.coordinator()).cookie());
            desk.opens("/meetings/retention").looks("retention of attendance");
            desk.opens("/directory/groups/LOG_HULL/parent").looks("where a group belongs");
        }
    }

    private static Locator button(Locator form) {
        return form.locator("button");
    }

    private static String version(String item) {
        return TestDatabase.owner()
                .sql("select note_version from meetings.agenda_item where id = cast(:id as uuid)")
                .param("id", item.replaceAll(".*/", ""))
                .query(String.class)
                .single();
    }
}
