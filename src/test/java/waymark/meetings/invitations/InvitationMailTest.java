package waymark.meetings.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatsChanged;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.meetings.MeetingFixtures;
import waymark.meetings.invitations.Mailbox.Letter;
import waymark.web.mail.MailOutcome;
import waymark.web.mvc.Templates;

/// What is sent to people's calendars, as Jakarta Mail and ical4j read it; what is sent is written by neither.
@WaymarkTest
class InvitationMailTest {

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

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    GroupsApi groups;

    private Mailbox mailbox;
    private LocalDate day;
    private Actor.Person lead;

    @BeforeEach
    void begin() {
        mailbox = new Mailbox(mails, invitees, templates);
        day = fixtures.dayToCome();
        fixtures.holdersInvited();
        lead = someone.areaLead("HULL");
    }

    @AfterEach
    void end() {
        mailbox.close();
    }

    private void changed(String meeting, int version, String... fields) {
        var all = new ArrayList<>(List.of("version", "" + version, "minutes", "90", "reason", "Other plans"));
        all.addAll(List.of("date-day", "" + day.getDayOfMonth(), "date-month", "" + day.getMonthValue()));
        all.addAll(List.of("date-year", "" + day.getYear()));
        all.addAll(List.of(fields));
        assertThat(visit.as(lead)
                        .post(meeting + "/date", all.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private void cancelled(String meeting, int version) {
        visit.as(lead).post(meeting + "/cancellation", "version", "" + version, "reason", "Too few can come");
    }

    private void seatsChanged() {
        CurrentActor.run(
                lead, () -> transaction.executeWithoutResult(_ -> events.publishEvent(new SeatsChanged("LOG_HULL"))));
    }

    @Test
    void each_change_sends_what_calendars_understand() throws Exception {
        var police = fixtures.reachable("HUMBERSIDE_POLICE", "POLICE", false, day);
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        var names = new HashMap<String, String>();
        names.put(fixtures.email(police), "police");
        names.put(fixtures.email(council), "council");
        var meeting = fixtures.planned(lead, day);
        var table = new ArrayList<String>();
        var all = new ArrayList<Letter>();
        step("create", names, table, all);
        changed(meeting, 1, "time", "14:00", "place", "Library", "link", "https://meet.example.org/a,b;c");
        step("another place", names, table, all);
        changed(meeting, 2, "time", "15:30", "place", "Library");
        step("move", names, table, all);
        var chair = fixtures.reachable("HUMBERSIDE_POLICE", "CHAIR", false, day);
        names.put(fixtures.email(chair), "chair");
        seatsChanged();
        step("add", names, table, all);
        fixtures.owner()
                .sql("delete from directory.seat_holding where person = :person")
                .param("person", council.id())
                .update();
        seatsChanged();
        step("remove", names, table, all);
        changed(meeting, 3, "time", "15:30", "place", "Guildhall");
        step("back", names, table, all);
        cancelled(meeting, 4);
        step("cancel", names, table, all);

        assertThat(table)
                .containsExactly(
                        "create: council REQUEST 0 CONFIRMED",
                        "create: police REQUEST 0 CONFIRMED",
                        "another place: council REQUEST 0 CONFIRMED",
                        "another place: police REQUEST 0 CONFIRMED",
                        "move: council REQUEST 1 CONFIRMED",
                        "move: police REQUEST 1 CONFIRMED",
                        "add: chair REQUEST 1 CONFIRMED",
                        "remove: council CANCEL 2 ",
                        "back: chair REQUEST 1 CONFIRMED",
                        "back: police REQUEST 1 CONFIRMED",
                        "cancel: chair CANCEL 2 CANCELLED",
                        "cancel: police CANCEL 2 CANCELLED");
        var ref = id(meeting);
        var stamps = new HashSet<String>();
        for (var letter : all) {
            assertThat(letter.tree()).isEqualTo("mixed(alternative(plain, html, calendar), ics)");
            assertThat(letter.type()).isEqualTo("text/calendar; method=" + letter.method() + "; charset=UTF-8");
            assertThat(letter.value("UID")).isEqualTo(ref + "@waymark.example.org");
            assertThat(letter.value("ORGANIZER")).isEqualTo("mailto:office@example.org");
            assertThat(letter.value("ATTENDEE")).isEqualTo("mailto:" + letter.to());
            assertThat(letter.value("SUMMARY")).isEqualTo("Hull Local Operational Group");
            assertThat(letter.file())
                    .contains("METHOD:" + letter.method() + "\r\n", "BEGIN:VTIMEZONE\r\n", "TZID:Europe/London\r\n")
                    .contains("RSVP=FALSE", "DTSTART;TZID=Europe/London:")
                    .doesNotContain("Too few can come", "Other plans");
            assertThat(letter.calendar().validate().getEntries()).isEmpty();
            stamps.add(letter.to() + letter.value("DTSTAMP"));
        }
        assertThat(stamps).as("a new stamp in each message").hasSameSizeAs(all);
        assertThat(all.get(2).value("LOCATION")).isEqualTo("Library");
        assertThat(all.get(2).value("DESCRIPTION"))
                .contains(
                        "Join by: https://meet.example.org/a,b;c", "Answer here: https://waymark.example.org/meeting-");
        assertThat(all.get(4).file())
                .contains("DTSTART;TZID=Europe/London:%tY%<tm%<tdT153000\r\n".formatted(day))
                .contains("DTEND;TZID=Europe/London:%tY%<tm%<tdT170000\r\n".formatted(day));
        assertThat(all.getFirst().message().getSubject()).startsWith("Invitation: Hull Local Operational Group, ");
        assertThat(all.get(4).message().getSubject()).startsWith("Changed: ");
        assertThat(all.getFirst().text())
                .contains("Place: Guildhall", "14:00 to 15:30", "Your seat: Hull City Council");
        assertThat(all.getFirst().html()).contains("<a href=\"https://waymark.example.org/meeting-answer/");
    }

    private void step(String step, Map<String, String> names, List<String> table, List<Letter> all) throws Exception {
        var lines = new ArrayList<String>();
        var letters = mailbox.sent(names.keySet().toArray(String[]::new));
        letters.sort(Comparator.comparing(letter -> {
            try {
                return names.get(letter.to());
            } catch (Exception unreadable) {
                throw new AssertionError(unreadable);
            }
        }));
        for (var letter : letters) {
            lines.add("%s: %s %s %s %s"
                    .formatted(
                            step,
                            names.get(letter.to()),
                            letter.method(),
                            letter.value("SEQUENCE"),
                            letter.value("STATUS")));
        }
        table.addAll(lines);
        all.addAll(letters);
    }

    private static String id(String meeting) {
        return meeting.replace("/meetings/", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void a_year_of_dates_is_one_email_for_each_and_no_other_email_counts_its_notice() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        fixtures.planned(lead, day);
        assertThat(mailbox.sent(fixtures.email(council))).hasSize(1);
        assertThat(mailbox.sent(fixtures.email(council))).isEmpty();
        assertThat(fixtures.owner()
                        .sql("select mail_from = 'infinity' from notices.notice where person = :person")
                        .param("person", council.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void a_mail_server_that_is_away_loses_nothing_and_no_cancellation_overtakes_an_invitation() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        mailbox.away();
        var meeting = fixtures.planned(lead, day);
        assertThat(mailbox.sent(fixtures.email(council))).isEmpty();
        changed(meeting, 1, "time", "15:30", "place", "Library");
        assertThat(mailbox.sent(fixtures.email(council))).isEmpty();
        mailbox.back();
        var letters = mailbox.sent(fixtures.email(council));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value("LOCATION")).isEqualTo("Library");

        mailbox.away();
        changed(meeting, 2, "time", "16:30", "place", "Library");
        mailbox.sent(fixtures.email(council));
        cancelled(meeting, 3);
        mailbox.sent(fixtures.email(council));
        mailbox.back();
        assertThat(mailbox.sent(fixtures.email(council)))
                .extracting(Letter::method)
                .containsExactly("CANCEL");
    }

    @Test
    void who_never_heard_of_a_meeting_hears_of_no_cancellation() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        mailbox.away();
        var meeting = fixtures.planned(lead, day);
        mailbox.sent();
        cancelled(meeting, 1);
        mailbox.back();
        assertThat(mailbox.sent(fixtures.email(council))).isEmpty();
    }

    @Test
    void who_is_replaced_and_comes_back_has_the_entry_again_under_a_higher_number() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        fixtures.planned(lead, day);
        mailbox.sent();
        seat("update directory.seat_holding set seat_code = 'POLICE', kind = 'deputy' where person = :person", council);
        fixtures.reachable("HUMBERSIDE_POLICE", "POLICE", false, day);
        seatsChanged();
        assertThat(mailbox.sent(fixtures.email(council)))
                .extracting(Letter::method, letter -> letter.value("SEQUENCE"))
                .containsExactly(tuple("CANCEL", "1"));
        seat(
                "update directory.seat_holding set seat_code = 'COUNCIL', kind = 'holder' where person = :person",
                council);
        seatsChanged();
        assertThat(mailbox.sent(fixtures.email(council)))
                .extracting(Letter::method, letter -> letter.value("SEQUENCE"))
                .containsExactly(tuple("REQUEST", "2"));
    }

    private void seat(String sql, Actor.Person person) {
        fixtures.owner().sql(sql).param("person", person.id()).update();
    }

    @Test
    void deputies_are_invited_where_the_group_says_so_or_nobody_has_the_seat() throws Exception {
        fixtures.reachable("HCC", "COUNCIL", false, day);
        var deputy = fixtures.reachable("HCC", "COUNCIL", true, day);
        var alone = fixtures.reachable("HUMBERSIDE_POLICE", "POLICE", true, day);
        fixtures.planned(lead, day);
        assertThat(mailbox.sent(fixtures.email(deputy), fixtures.email(alone)))
                .extracting(Letter::to)
                .containsExactly(fixtures.email(alone));
        var version = fixtures.owner()
                .sql("select coalesce(max(version), 0) from meetings.group_setting where group_code = 'LOG_HULL'")
                .query(String.class)
                .single();
        var settings = visit.as(lead);
        settings.post(
                "/meetings/groups/LOG_HULL", "version", version, "quorum", "0", "deputies", "count", "invite", "true");
        assertThat(mailbox.sent(fixtures.email(deputy)))
                .extracting(Letter::method)
                .containsExactly("REQUEST");
    }

    @Test
    void a_seat_that_changes_hands_in_the_directory_changes_who_is_invited() throws Exception {
        var coordinator = someone.coordinator();
        var person = fixtures.reachable("HCC", "COUNCIL", false, day);
        seat("delete from directory.seat_holding where person = :person", person);
        var meeting = fixtures.planned(lead, day);
        assertThat(mailbox.sent(fixtures.email(person))).isEmpty();
        var ref = fixtures.owner()
                .sql("select ref from directory.person where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
        var summary =
                new PersonSummary(person.id(), new Ref(ref), person.name(), "HCC", "Hull City Council", "Officer");
        CurrentActor.run(coordinator, () -> groups.seat(coordinator, "LOG_HULL", "COUNCIL", false, summary, day));
        try {
            // the seat is theirs from that day on, so other meetings may have invited them too
            assertThat(mailbox.sent(fixtures.email(person)))
                    .filteredOn(letter -> letter.value("UID").startsWith(id(meeting)))
                    .extracting(Letter::method)
                    .containsExactly("REQUEST");
            assertThat(visit.as(lead).get(meeting).words()).contains("No answer yet");
        } finally {
            seat("delete from directory.seat_holding where person = :person", person);
        }
    }

    @Test
    void a_refused_email_is_shown_and_goes_out_later() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        var meeting = fixtures.planned(lead, day);
        taken(meeting, council, MailOutcome.REFUSED);
        assertThat(visit.as(lead).get(meeting).words())
                .contains("No answer yet; the e-mail was refused by the mail server");
        assertThat(mailbox.sent(fixtures.email(council))).isEmpty();
        now(council);
        assertThat(mailbox.sent(fixtures.email(council))).hasSize(1);
    }

    @Test
    void an_email_that_may_have_arrived_goes_out_a_few_times_and_is_taken_back_by_a_cancellation() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        var meeting = fixtures.planned(lead, day);
        for (int attempt = 0; attempt < MailOutcome.TRIES; attempt++) {
            taken(meeting, council, MailOutcome.UNSURE);
            now(council);
        }
        assertThat(mailbox.sent(fixtures.email(council))).isEmpty();
        cancelled(meeting, 1);
        assertThat(mailbox.sent(fixtures.email(council)))
                .extracting(Letter::method)
                .containsExactly("CANCEL");
    }

    @Test
    void what_changes_while_an_email_is_on_its_way_goes_out_after_it() throws Exception {
        var council = fixtures.reachable("HCC", "COUNCIL", false, day);
        var meeting = fixtures.planned(lead, day);
        var onItsWay = take(meeting, council);
        cancelled(meeting, 1);
        CurrentActor.run(Mailbox.CLOCK, () -> mails.settle(Mailbox.CLOCK, onItsWay, MailOutcome.SENT));
        assertThat(mailbox.sent(fixtures.email(council)))
                .extracting(Letter::method)
                .containsExactly("CANCEL");
    }

    private InvitationMails.Taken take(String meeting, Actor.Person person) {
        var waiting = new InvitationMails.Waiting(new Ref(meeting.replace("/meetings/", "")), person.id());
        return CurrentActor.as(
                Mailbox.CLOCK, () -> mails.take(Mailbox.CLOCK, waiting).orElseThrow());
    }

    private void taken(String meeting, Actor.Person person, MailOutcome outcome) {
        var message = take(meeting, person);
        CurrentActor.run(Mailbox.CLOCK, () -> mails.settle(Mailbox.CLOCK, message, outcome));
    }

    /// The pause before the next attempt is over.
    private void now(Actor.Person person) {
        seat("update meetings.invitation_mail set not_before = null where person = :person", person);
    }

    @Test
    void the_time_zone_in_our_files_is_the_one_that_java_knows() {
        var rules = ZoneId.of("Europe/London").getRules();
        assertThat(rules.getTransitionRules())
                .extracting(
                        rule -> rule.getMonth().getValue(),
                        rule -> rule.getDayOfMonthIndicator(), // the Sunday from then on: of these months the last
                        rule -> rule.createTransition(2027).getDateTimeBefore().getHour(),
                        rule -> rule.getOffsetAfter())
                .containsExactlyInAnyOrder(tuple(3, 25, 1, ZoneOffset.ofHours(1)), tuple(10, 25, 2, ZoneOffset.UTC));
    }
}
