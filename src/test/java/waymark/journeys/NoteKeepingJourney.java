package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
class NoteKeepingJourney {

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
            assertThat(one.getByRole(AriaRole.STATUS))
                    .containsText("Your text is still here");
            desk.looks("a note without a connection");
            page.context().setOffline(false);
            assertThat(one.getByRole(AriaRole.STATUS)).containsText("Saved at");
            page.reload();
            assertThat(one.locator("[name=open]")).hasValue("Visits begin in June");

            visit.as(someone.coordinator())
                    .post(second + "/note", "version", version(second), "open", "Typed by another", "restricted", "");
            other.locator("[name=open]").fill("Typed by me");
            button(one).focus(); // the field is left
            assertThat(other.getByRole(AriaRole.STATUS))
                    .containsText("somebody else changed this note");
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

    private static Locator button(Locator form) {
        return form.getByText("Save the note");
    }

    private static String version(String item) {
        return TestDatabase.owner()
                .sql("select note_version from meetings.agenda_item where id = cast(:id as uuid)")
                .param("id", item.replaceAll(".*/", ""))
                .query(String.class)
                .single();
    }
}
