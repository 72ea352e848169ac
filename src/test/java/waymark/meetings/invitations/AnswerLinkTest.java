package waymark.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.meetings.MeetingFixtures;
import waymark.meetings.invitations.Mailbox.Letter;
import waymark.web.mvc.Templates;
import waymark.web.security.LinkToken;

/// Answering an invitation, by the link in the e-mail and when signed in.
@WaymarkTest
class AnswerLinkTest {

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

    private Mailbox mailbox;
    private LocalDate day;
    private Actor.Person lead;
    private Actor.Person council;
    private String meeting;
    private String link;

    @BeforeEach
    void invited() throws Exception {
        mailbox = new Mailbox(mails, invitees, templates);
        day = fixtures.dayToCome();
        fixtures.holdersInvited();
        lead = someone.areaLead("HULL");
        council = fixtures.reachable("HCC", "COUNCIL", false, day);
        meeting = fixtures.planned(lead, day);
        link = mailbox.sent(fixtures.email(council)).getFirst().link();
    }

    @AfterEach
    void end() {
        mailbox.close();
    }

    private Visit.Answer look() {
        return visit.asNobody().get(link);
    }

    private String version() {
        return look().html().select("input[name=version]").attr("value");
    }

    private Visit.Answer press(String answer) {
        return visit.asNobody().post(link, "version", version(), "answer", answer);
    }

    private String answers() {
        return visit.as(lead)
                .get(meeting)
                .html()
                .select("tr:has(th:containsOwn(Hull City Council))")
                .text();
    }

    @Test
    void opening_the_link_changes_nothing_and_a_button_answers() {
        for (int scan = 0; scan < 3; scan++) {
            var page = look();
            assertThat(page.heading()).isEqualTo("Are you coming?");
            assertThat(page.words()).contains("Hull Local Operational Group", "14:00 to 15:30", "Guildhall");
            assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
        }
        assertThat(answers()).contains("No answer yet");

        assertThat(press("coming").heading()).isEqualTo("Thank you");
        assertThat(answers()).contains("Coming");
        assertThat(press("apology").words()).contains("Your answer: you cannot come.");
        assertThat(answers()).contains("Cannot come");
        assertThat(fixtures.owner()
                        .sql("select count(*) from audit.leaf where act = 'answer_invitation' and object = :ref")
                        .param("ref", ref())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(visit.asNobody().get("/meeting-answer/" + LinkToken.next()).status())
                .isEqualTo(404);
    }

    private String ref() {
        return meeting.replace("/meetings/", "");
    }

    @Test
    void the_database_cannot_open_a_link() {
        assertThat(fixtures.owner()
                        .sql("""
                        select encode(l.token_hash, 'escape') from meetings.answer_link l
                          join meetings.invitation i on i.id = l.invitation where i.meeting = :ref
                        """)
                        .param("ref", ref())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(link::contains);
    }

    @Test
    void a_link_answers_its_own_meeting_and_no_other() throws Exception {
        var other = fixtures.dayToCome();
        fixtures.owner()
                .sql("update directory.seat_holding set to_date = :other where person = :person")
                .param("other", other)
                .param("person", council.id())
                .update();
        var second = fixtures.planned(lead, other);
        mailbox.sent();
        press("apology");
        assertThat(visit.as(lead).get(second).words()).contains("No answer yet").doesNotContain("Cannot come");
    }

    @Test
    void links_of_a_meeting_that_began_or_was_cancelled_of_somebody_replaced_and_made_up_ones_look_alike() {
        var forged = main(visit.asNobody().get("/meeting-answer/" + LinkToken.next()));
        var version = version();
        for (var state : List.of("in_progress", "cancelled")) {
            set("update meetings.meeting set state = '" + state + "', reason = 'R' where ref = :ref");
            ended(forged, version);
            fixtures.owner()
                    .sql("alter table meetings.meeting disable trigger meeting_step")
                    .update();
            set("update meetings.meeting set state = 'planned' where ref = :ref");
            fixtures.owner()
                    .sql("alter table meetings.meeting enable always trigger meeting_step")
                    .update();
        }
        set("update meetings.invitation set ended_at = now() where meeting = :ref");
        ended(forged, version);
        set("update meetings.invitation set ended_at = null where meeting = :ref");
        set("update meetings.meeting set starts_at = timestamptz '2012-01-01 10:00Z' where ref = :ref");
        ended(forged, version);
        assertThat(fixtures.owner()
                        .sql("select count(*) from meetings.invitation where meeting = :ref and answer is not null")
                        .param("ref", ref())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void set(String sql) {
        fixtures.owner().sql(sql).param("ref", ref()).update();
    }

    private void ended(String forged, String version) {
        assertThat(look().status()).isEqualTo(404);
        assertThat(main(look())).isEqualTo(forged);
        assertThat(visit.asNobody()
                        .post(link, "version", version, "answer", "coming")
                        .status())
                .isEqualTo(404);
    }

    private static String main(Visit.Answer answer) {
        return answer.html().select("main").text();
    }

    @Test
    void the_deputy_who_is_sent_is_invited_and_is_told_when_the_holder_comes_after_all() throws Exception {
        var deputy = fixtures.reachable("HCC", "COUNCIL", true, day);
        assertThat(look().words()).contains(deputy.name() + " comes instead");
        press("named");
        var invited = mailbox.sent(fixtures.email(deputy), fixtures.email(council));
        assertThat(invited).extracting(Letter::to).containsExactly(fixtures.email(deputy));
        assertThat(visit.asNobody().get(invited.getFirst().link()).words())
                .contains("(deputy)")
                .doesNotContain("I send somebody");
        assertThat(answers()).contains(deputy.name() + " comes instead", deputy.name() + ": No answer yet");

        press("coming");
        assertThat(mailbox.sent(fixtures.email(deputy)))
                .extracting(Letter::method)
                .containsExactly("CANCEL");
        assertThat(visit.asNobody().get(invited.getFirst().link()).status()).isEqualTo(404);
    }

    @Test
    void a_name_is_asked_for_where_somebody_else_is_sent() {
        assertThat(press("other").errors()).containsExactly("Enter the name of the person who comes");
        assertThat(visit.asNobody()
                        .post(link, "version", version(), "answer", "other", "name", "Wilma Sample")
                        .words())
                .contains("Wilma Sample comes instead of you");
        assertThat(answers()).contains("Wilma Sample comes instead");
        fixtures.past(meeting, day);
        fixtures.opened(lead, meeting);
        assertThat(visit.as(lead).get(meeting + "/live").words())
                .contains("Answered: Wilma Sample comes", "Wilma Sample (deputy)");
    }

    @Test
    void an_apology_is_ticked_when_the_meeting_begins_and_who_said_they_come_is_not() {
        var police = fixtures.reachable("HUMBERSIDE_POLICE", "POLICE", false, day);
        visit.as(lead)
                .post(
                        meeting + "/date",
                        "version",
                        "1",
                        "date-day",
                        "" + day.getDayOfMonth(),
                        "date-month",
                        "" + day.getMonthValue(),
                        "date-year",
                        "" + day.getYear(),
                        "time",
                        "14:00",
                        "minutes",
                        "90",
                        "place",
                        "Library",
                        "reason",
                        "The room is taken");
        press("apology");
        var invitation = visit.as(police).get(meeting + "/answer");
        assertThat(invitation.words()).contains("Are you coming?", "Library");
        assertThat(visit.as(police)
                        .post(
                                meeting + "/answer",
                                "invitation",
                                invitation
                                        .html()
                                        .select("input[name=invitation]")
                                        .attr("value"),
                                "version",
                                "1",
                                "answer",
                                "coming")
                        .status())
                .isEqualTo(303);
        fixtures.past(meeting, day);
        fixtures.owner()
                .sql("update meetings.meeting set version = 1 where ref = :ref")
                .param("ref", ref())
                .update();
        fixtures.opened(lead, meeting);
        assertThat(fixtures.owner()
                        .sql(
                                "select answer || ', ' || reply from meetings.attendance where meeting = :ref and holder is not null"
                                        + " order by answer")
                        .param("ref", ref())
                        .query(String.class)
                        .list())
                .containsExactly("apology, apology", "waiting, coming");
        assertThat(visit.as(lead).get(meeting + "/live").words()).contains("Answered: coming");
    }

    @Test
    void a_meeting_that_is_moved_asks_again_and_a_page_from_before_records_nothing() {
        press("coming");
        var before = version();
        visit.as(lead)
                .post(
                        meeting + "/date",
                        "version",
                        "1",
                        "date-day",
                        "" + day.getDayOfMonth(),
                        "date-month",
                        "" + day.getMonthValue(),
                        "date-year",
                        "" + day.getYear(),
                        "time",
                        "16:30",
                        "minutes",
                        "90",
                        "place",
                        "Guildhall",
                        "reason",
                        "Other plans");
        assertThat(answers()).contains("No answer yet");
        var late = visit.asNobody().post(link, "version", before, "answer", "coming");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("Nothing was recorded", "16:30 to 18:00");
        assertThat(answers()).contains("No answer yet");
    }

    @Test
    void signed_in_everybody_answers_for_themselves_alone() {
        var page = visit.as(council).get(meeting + "/answer");
        var id = page.html().select("input[name=invitation]").attr("value");
        assertThat(visit.as(someone.member("HCC")).get(meeting + "/answer").status())
                .isEqualTo(404);
        assertThat(visit.as(lead)
                        .post(meeting + "/answer", "invitation", id, "version", "1", "answer", "apology")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(council)
                        .post(meeting + "/answer", "invitation", id, "version", "1", "answer", "apology")
                        .status())
                .isEqualTo(303);
        assertThat(answers()).contains("Cannot come");
        assertThat(visit.as(council)
                        .post(meeting + "/answer", "invitation", id, "version", "1", "answer", "coming")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_own_calendar_feed_has_the_meeting_under_the_same_name_and_says_when_it_is_cancelled() throws Exception {
        near();
        var shown = visit.as(council)
                .post("/account/calendar")
                .html()
                .select("#calendar-address")
                .text();
        var feed = shown.substring(shown.indexOf("/calendar/"));
        assertThat(entry(feed, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(entry(feed, Property.SUMMARY)).isEqualTo("Invented: Hull Local Operational Group");
        assertThat(entry(feed, Property.ATTENDEE)).isEmpty();
        assertThat(visit.asNobody().get(feed).text()).contains("METHOD:PUBLISH");

        visit.as(lead).post(meeting + "/cancellation", "version", "1", "reason", "Too few can come");
        assertThat(entry(feed, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(entry(feed, Property.SEQUENCE)).isEqualTo("1");
    }

    /// As if it were within the span of the feeds.
    private void near() {
        fixtures.owner()
                .sql("update meetings.meeting set starts_at = now() + interval '30 days' where ref = :ref")
                .param("ref", ref())
                .update();
    }

    private String entry(String feed, String property) throws Exception {
        var file = new CalendarBuilder()
                .build(new StringReader(visit.asNobody().get(feed).text()));
        return file.getComponents(Component.VEVENT).stream()
                .filter(event -> event.getProperty(Property.UID)
                        .map(Property::getValue)
                        .orElse("")
                        .startsWith(ref().toLowerCase(java.util.Locale.ROOT) + "@"))
                .findFirst()
                .orElseThrow()
                .getProperty(property)
                .map(Property::getValue)
                .orElse("");
    }
}
