package waymark.meetings.invitations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.meetings.MeetingFixtures;
import waymark.web.mvc.Templates;

/// From the e-mail to the meeting: answered on a phone without signing in and without scripts, seen by who runs
/// the meeting, and ticked when it begins.
@WaymarkTest
class InvitationJourney {

    @LocalServerPort
    int port;

    @Autowired
    InvitationMails mails;

    @Autowired
    Invitees invitees;

    @Autowired
    Templates templates;

    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void an_invitation_is_answered_from_the_email_and_the_answer_is_there_when_the_meeting_begins() throws Exception {
        var day = fixtures.dayToCome();
        var lead = someone.areaLead("HULL");
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        fixtures.seated("HCC", "COUNCIL", true, day);
        var police = fixtures.reachable("HUMBERSIDE_POLICE", "POLICE", false, day);
        var meeting = fixtures.planned(lead, day);
        String link;
        try (var mailbox = new Mailbox(mails, invitees, templates);
                var phone = Browsers.window(port, 360, false)) {
            var letter = mailbox.sent(fixtures.email(council)).getFirst();
            link = letter.link();
            var page = phone.opens(link).page();
            phone.looks("invitation link");
            Reader.press(page, "This person comes instead");
            phone.looks("invitation link refused");
            page.locator("#name").fill("Wilma Sample");
            Reader.press(page, "This person comes instead");
            assertThat(page.locator("main")).containsText("Wilma Sample comes instead of you");
            phone.looks("invitation thanks");
            page.getByText("Change the answer").click();
            phone.looks("invitation answered before");
            Reader.press(page, "I cannot come");
            assertThat(page.locator("main")).containsText("you cannot come");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).opens(link);
            reader.looks("invitation link wide");
            reader.opens("/meeting-answer/nothing");
            reader.looks("invitation link ended");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(police).cookie());
            var page = reader.opens(meeting).page();
            page.getByText("Answer your invitation").click();
            reader.looks("invitation signed in");
            Reader.press(page, "I am coming");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Hull City Council")))
                    .containsText("Cannot come");
            reader.looks("meeting with answers");
        }
        fixtures.past(meeting, day);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(lead).cookie());
            var page = reader.opens(meeting).page();
            Reader.press(page, "Begin the meeting");
            assertThat(page.getByLabel("Apology").first()).isChecked();
            assertThat(page.locator("main")).containsText("Answered: coming");
            reader.looks("live with answers");
            reader.opens("/meetings/groups/LOG_HULL");
            reader.looks("invitations of a group");
        }
    }
}
