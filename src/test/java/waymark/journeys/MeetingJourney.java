package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.meetings.MeetingFixtures;

/// The operational group of Hull: planned on a phone without scripts, recorded by two people at once, its
/// minutes checked by the chair and approved.
@WaymarkTest
@FreshDatabase
class MeetingJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    MeetingFixtures meetings;

    @Test
    void a_meeting_is_planned_recorded_by_two_people_checked_and_approved() {
        var day = meetings.day();
        var lead = someone.areaLead("HULL");
        var chair = meetings.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var council = meetings.seated("HCC", "COUNCIL", false, day);
        String meeting;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(lead).cookie());
            var page = phone.opens("/meetings").page();
            phone.looks("meetings");
            page.getByText("Plan meetings").first().click();
            Reader.press(page, "Show the dates");
            phone.looks("planning refused");
            page.locator("#group").selectOption("LOG_HULL");
            Reader.day(page, "date", day);
            page.locator("#time").fill("14:00");
            page.locator("#minutes").fill("90");
            page.locator("#place").fill("Guildhall");
            page.locator("#rhythm").selectOption("as_needed");
            Reader.press(page, "Show the dates");
            phone.looks("dates to check");
            Reader.press(page, "Save the dates");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Meeting planned");
            meeting = meetings.path(day);
            phone.opens(meeting);
            page.getByText("Add an item").click();
            page.locator("#title").fill("Car washes");
            phone.looks("agenda item");
            Reader.press(page, "Add the item");
            phone.looks("meeting planned");
        }
        try (var first = Browsers.window(port, 1280, true);
                var second = Browsers.window(port, 1280, true)) {
            first.andAt(320).signedIn(visit.as(lead).cookie());
            second.signedIn(visit.as(someone.coordinator()).cookie());
            var one = first.opens(meeting).page();
            first.looks("meeting");
            Reader.press(one, "Begin the meeting");
            first.looks("live");
            var two = second.opens(meeting + "/live").page();
            one.getByLabel(chair.name(), new Page.GetByLabelOptions().setExact(true))
                    .check();
            Reader.press(one, "Save attendance");
            two.getByLabel(council.name(), new Page.GetByLabelOptions().setExact(true))
                    .check();
            Reader.press(two, "Save attendance");
            assertThat(two.locator("#quorum")).containsText("2 present who have a seat");

            one.locator("textarea[name=open]").fill("The visits begin in May");
            Reader.press(one, "Save the note");
            two.locator("textarea[name=open]").fill("The visits begin in June");
            Reader.press(two, "Save the note");
            assertThat(two.locator("main")).containsText("The visits begin in May");
            second.looks("note of two people");
            two.locator("textarea[name=open]").fill("The visits begin in May. One begins in June");
            Reader.press(two, "Save the note");
            assertThat(two.locator("textarea[name=open]")).hasValue("The visits begin in May. One begins in June");

            one.getByText("Record a decision").first().click();
            one.locator("#words").fill("To visit all car washes");
            first.looks("decision");
            Reader.press(one, "Record the decision");
            one.getByText("Record an action").first().click();
            first.looks("action");
            one.locator("#what").fill("Make a list of car washes");
            one.locator("select[name=owner]")
                    .selectOption("HCC", new Locator.SelectOptionOptions().setForce(true)); // behind its search field
            Reader.day(one, "due", LocalDate.of(2090, 5, 1));
            Reader.press(one, "Record the action");
            first.looks("live with a decision");
            one.getByText("What it is about, carry forward").first().click();
            first.looks("agenda item to carry");
            Reader.press(one, "Carry it forward");
            Reader.press(one, "End the meeting");
            first.looks("minutes drafted");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(chair).cookie());
            var page = reader.opens(meeting + "/minutes").page();
            assertThat(page.locator("main")).containsText("The visits begin in May. One begins in June");
            Reader.press(page, "Confirm the minutes");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Minutes checked");
        }
        var later = meetings.planned(lead, day.plusDays(1));
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(lead).cookie());
            var page = reader.opens(later).page();
            assertThat(page.locator("main"))
                    .containsText(Pattern.compile(
                            "Matters arising.*Make a list of car washes.*Car washes.*Carried forward", Pattern.DOTALL));
            page.locator("button[name=subject]").first().click();
            assertThat(page.locator(".govuk-notification-banner")).containsText("1 item added to the agenda");
            assertThat(page.locator("main ol.govuk-list--number")).containsText("Minutes of ");
            reader.looks("agenda built");
            reader.opens(later + "/papers");
            reader.looks("papers");
            reader.opens("/decisions?kind=meeting");
            assertThat(page.locator("main")).containsText("To visit all car washes");
            page.locator("main tbody a").first().click();
            reader.looks("decision of a meeting");
            meetings.opened(lead, later);
            reader.opens(meeting + "/minutes/approval");
            reader.looks("approval");
            page.locator("input[value=" + later.replace("/meetings/", "") + "]").check();
            Reader.press(page, "Record the approval");
            assertThat(page).hasURL(Pattern.compile(".*" + meeting + "/minutes"));
            reader.looks("minutes approved");
            reader.opens(
                    "/meetings/attendance?group=LOG_HULL&from-day=1&from-month=1&from-year=2012&to-day=31&to-month=12"
                            + "&to-year=2012");
            reader.looks("attendance");
        }
    }
}
