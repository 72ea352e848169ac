package waymark.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.contacts.ContactsFixtures.hours;
import static waymark.contacts.ContactsFixtures.london;
import static waymark.contacts.ContactsFixtures.officeHours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Who answers now: hours, bank holidays, cover and absences, in the real database.
@WaymarkTest
class OnDutyTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    ContactsApi contactsApi;

    @Autowired
    HelpLines helpLines;

    @Autowired
    TestUsers someone;

    private final ContactsFixtures contacts = new ContactsFixtures();
    private Actor.Person actor;
    private String subject;

    @BeforeEach
    void begin() {
        actor = someone.member("HCC");
        subject = contacts.subject();
    }

    @AfterEach
    void end() {
        contacts.over(subject);
    }

    @Test
    void the_holder_answers_in_office_hours_and_not_a_minute_after() {
        held(officeHours());

        assertThat(answering("2026-11-23T08:59")).isEmpty();
        assertThat(answering("2026-11-23T09:00")).hasSize(1);
        assertThat(answering("2026-11-23T16:59")).hasSize(1);
        assertThat(answering("2026-11-23T17:00")).isEmpty();
        assertThat(answering("2026-11-28T12:00")).as("on a Saturday").isEmpty();
    }

    @Test
    void a_contact_says_whom_to_reach_and_how() {
        var holder = contacts.person();
        contacts.cover(contacts.post(subject, officeHours()), "holder", holder, LONG_AGO, null);

        var contact = answering("2026-11-23T10:00").getFirst();
        assertThat(contact.person()).isEqualTo(name(holder));
        assertThat(contact.phone()).isEqualTo("01632 960500");
        assertThat(contact.email()).startsWith("contact");
        assertThat(contact.organisationName()).isEqualTo("Hull City Council");
        assertThat(contact.hours()).isEqualTo("Monday to Friday, 9am to 5pm; closed on bank holidays");
        assertThat(contact.stale()).isFalse();
        assertThat(as(() -> contactsApi.answering(actor, "EAST_RIDING", london("2026-11-23T10:00"))))
                .as("in another area")
                .noneMatch(other -> other.subject().equals(subject));
    }

    @Test
    void hours_past_midnight_go_on_into_the_next_day() {
        held(hours(5, 5, 17, 32, BankHolidays.CLOSED));

        assertThat(answering("2026-11-27T16:59")).isEmpty();
        assertThat(answering("2026-11-27T23:59")).hasSize(1);
        assertThat(answering("2026-11-28T07:59")).hasSize(1);
        assertThat(answering("2026-11-28T08:00")).isEmpty();
        assertThat(answering("2026-11-27T07:00"))
                .as("Thursday's night is not theirs")
                .isEmpty();
    }

    @Test
    void sunday_night_goes_on_into_monday() {
        held(hours(7, 7, 20, 30, BankHolidays.CLOSED));

        assertThat(answering("2026-11-23T05:59")).hasSize(1);
        assertThat(answering("2026-11-23T06:00")).isEmpty();
    }

    @Test
    void nine_is_nine_before_and_after_the_clocks_change() {
        held(hours(1, 7, 9, 17, BankHolidays.AS_USUAL));

        assertThat(answers(Instant.parse("2026-03-28T09:00:00Z"))).as("GMT").hasSize(1);
        assertThat(answers(Instant.parse("2026-03-29T07:59:00Z"))).isEmpty();
        assertThat(answers(Instant.parse("2026-03-29T08:00:00Z"))).as("BST").hasSize(1);
        assertThat(answers(Instant.parse("2026-10-25T08:59:00Z"))).isEmpty();
        assertThat(answers(Instant.parse("2026-10-25T09:00:00Z")))
                .as("GMT again")
                .hasSize(1);
    }

    @Test
    void a_night_is_an_hour_shorter_in_spring_and_longer_in_autumn_and_never_has_a_gap() {
        held(hours(1, 7, 20, 28, BankHolidays.AS_USUAL));

        assertThat(as(() -> throughout("2026-03-28T20:00:00Z", "2026-03-29T03:00:00Z")))
                .isTrue();
        assertThat(answers(Instant.parse("2026-03-29T03:00:00Z"))).isEmpty();
        assertThat(as(() -> throughout("2026-10-24T19:00:00Z", "2026-10-25T04:00:00Z")))
                .isTrue();
        assertThat(answers(Instant.parse("2026-10-25T04:00:00Z"))).isEmpty();
    }

    @Test
    void a_time_that_the_spring_skips_breaks_nothing() {
        var spans = List.of(new WeekdayHours(7, 60, 90), new WeekdayHours(7, 90, 135));
        held(new WeeklyHours(spans, BankHolidays.AS_USUAL));

        assertThat(answers(Instant.parse("2026-03-29T00:59:00Z"))).isEmpty();
        assertThat(answers(Instant.parse("2026-03-29T01:00:00Z"))).as("2am BST").hasSize(1);
        assertThat(answers(Instant.parse("2026-03-29T01:14:00Z"))).hasSize(1);
        assertThat(answers(Instant.parse("2026-03-29T01:15:00Z"))).isEmpty();
        assertThat(answers(Instant.parse("2026-10-25T00:59:00Z")))
                .as("the first 1:59 in autumn")
                .isEmpty();
        assertThat(answers(Instant.parse("2026-10-25T01:30:00Z")))
                .as("the second 1:30")
                .hasSize(1);
    }

    @Test
    void a_bank_holiday_is_closed_or_as_on_sunday_or_as_usual() {
        var closed = held(hours(1, 7, 9, 17, BankHolidays.CLOSED));
        var usual = held(hours(1, 7, 9, 17, BankHolidays.AS_USUAL));
        var spans = List.of(new WeekdayHours(5, 540, 1020), new WeekdayHours(7, 600, 720));
        var sunday = held(new WeeklyHours(spans, BankHolidays.AS_SUNDAY));

        assertThat(posts("2026-12-25T11:00")).contains(usual, sunday).doesNotContain(closed);
        assertThat(posts("2026-12-25T14:00")).contains(usual).doesNotContain(sunday, closed);
        assertThat(posts("2026-12-18T14:00")).contains(usual, sunday, closed);
    }

    @Test
    void what_began_before_a_bank_holiday_goes_on_into_it() {
        held(hours(4, 4, 17, 32, BankHolidays.CLOSED));

        assertThat(answering("2026-12-25T07:00")).hasSize(1);
        assertThat(answering("2026-12-24T18:00")).hasSize(1);
    }

    @Test
    void the_deputy_answers_while_the_holder_is_away_and_only_then() {
        var holder = contacts.person();
        var deputy = contacts.person();
        var post = contacts.post(subject, officeHours());
        contacts.cover(post, "holder", holder, LONG_AGO, null);
        contacts.cover(post, "deputy", deputy, LONG_AGO, null);
        contacts.absent(holder, "2026-11-23T12:00", "2026-11-24T00:00");

        assertThat(names("2026-11-23T11:59")).containsExactly(name(holder));
        assertThat(names("2026-11-23T12:00")).containsExactly(name(deputy) + " (deputy)");
        assertThat(names("2026-11-24T09:00")).containsExactly(name(holder));
        assertThat(cover("2026-11-23")).isEqualTo(CoverState.COVERED);
    }

    @Test
    void cover_lapses_when_holder_and_deputy_are_away_at_one_time_of_duty() {
        var holder = contacts.person();
        var deputy = contacts.person();
        var post = contacts.post(subject, officeHours());
        contacts.cover(post, "holder", holder, LONG_AGO, null);
        contacts.cover(post, "deputy", deputy, LONG_AGO, null);
        contacts.absent(holder, "2026-11-23T00:00", "2026-11-23T13:00");
        contacts.absent(deputy, "2026-11-23T12:30", "2026-11-24T00:00");
        contacts.absent(deputy, "2026-11-24T18:00", "2026-11-25T00:00");
        contacts.absent(holder, "2026-11-24T18:00", "2026-11-25T00:00");

        assertThat(answering("2026-11-23T12:45")).isEmpty();
        assertThat(cover("2026-11-23")).isEqualTo(CoverState.LAPSED);
        assertThat(cover("2026-11-24")).as("both away, but after hours").isEqualTo(CoverState.COVERED);
    }

    @Test
    void cover_is_not_known_without_a_post_and_lapsed_without_a_person() {
        assertThat(cover("2026-11-23")).isEqualTo(CoverState.NOT_KNOWN);
        var post = contacts.post(subject, officeHours());
        assertThat(cover("2026-11-23")).isEqualTo(CoverState.LAPSED);
        assertThat(cover("2026-11-22")).as("on a Sunday too").isEqualTo(CoverState.LAPSED);

        contacts.cover(post, "holder", contacts.person(), LONG_AGO, LocalDate.of(2026, 11, 23));
        assertThat(cover("2026-11-23")).isEqualTo(CoverState.COVERED);
        assertThat(cover("2026-11-24")).isEqualTo(CoverState.LAPSED);
    }

    @Test
    void nobody_answers_who_has_left_or_cannot_be_reached() {
        var left = contacts.person();
        contacts.cover(contacts.post(subject, officeHours()), "holder", left, LONG_AGO, null);
        owner("update directory.person set to_date = date '2026-11-23' where id = '" + left + "'");
        assertThat(answering("2026-11-23T10:00")).hasSize(1);
        assertThat(answering("2026-11-24T10:00")).isEmpty();

        owner("update directory.person set to_date = null, phone = '', email = '' where id = '" + left + "'");
        assertThat(answering("2026-11-24T10:00")).isEmpty();
        assertThat(cover("2026-11-24")).isEqualTo(CoverState.LAPSED);
    }

    @Test
    void a_team_s_line_is_answered_whoever_is_there() {
        contacts.post("HCC", "HULL", subject, "team", WeeklyHours.always());

        var contact = answering("2026-12-25T03:00").getFirst();
        assertThat(contact.person()).isEmpty();
        assertThat(contact.phone()).isEqualTo("01632 960400");
        assertThat(contact.hours()).isEqualTo("24 hours, every day");
        assertThat(cover("2026-12-25")).isEqualTo(CoverState.COVERED);
    }

    @Test
    void two_posts_answer_side_by_side_and_one_of_them_is_enough() {
        held(officeHours());
        contacts.post(subject, officeHours());

        assertThat(answering("2026-11-23T10:00")).hasSize(1);
        held(officeHours());
        assertThat(answering("2026-11-23T10:00")).hasSize(2);
        assertThat(cover("2026-11-23")).isEqualTo(CoverState.COVERED);
    }

    @Test
    void the_next_moment_on_duty_waits_for_hours_absence_and_bank_holiday() {
        var holder = contacts.person();
        contacts.cover(contacts.post(subject, officeHours()), "holder", holder, LONG_AGO, null);

        assertThat(next("2026-11-23T10:00")).contains(london("2026-11-23T10:00"));
        assertThat(next("2026-11-20T18:00")).contains(london("2026-11-23T09:00"));
        assertThat(next("2026-12-24T17:00")).contains(london("2026-12-29T09:00"));
        contacts.absent(holder, "2026-11-23T00:00", "2026-11-24T11:00");
        assertThat(next("2026-11-20T18:00")).contains(london("2026-11-24T11:00"));
        contacts.absent(holder, "2026-11-24T00:00", "2027-02-01T00:00");
        assertThat(next("2026-11-24T18:00")).isEmpty();
    }

    @Test
    void a_visitor_reads_the_lines_for_everybody_and_no_contact() {
        var day = LocalDate.of(2026, 11, 24);
        var lines = CurrentActor.as(Actor.VISITOR, () -> helpLines.on(Actor.VISITOR, day));
        assertThat(lines)
                .extracting(line -> line.code())
                .contains("EMERGENCY", "POLICE_101")
                .doesNotContain("ICTG");
        assertThat(lines).allMatch(line -> !line.number().isEmpty());
        assertThat(as(() -> helpLines.on(actor, day)))
                .extracting(line -> line.code())
                .contains("ICTG");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> CurrentActor.as(
                        Actor.VISITOR, () -> contactsApi.answering(Actor.VISITOR, "HULL", london("2026-11-23T10:00"))))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private String held(WeeklyHours hours) {
        var post = contacts.post(subject, hours);
        contacts.cover(post, "holder", contacts.person(), LONG_AGO, null);
        return post;
    }

    private List<Contact> answering(String wall) {
        return answers(london(wall));
    }

    private List<Contact> answers(Instant at) {
        return as(() -> contactsApi.answering(actor, "HULL", at)).stream()
                .filter(contact -> contact.subject().equals(subject))
                .toList();
    }

    private List<String> posts(String wall) {
        return answering(wall).stream().map(Contact::post).toList();
    }

    private List<String> names(String wall) {
        return ContactsFixtures.names(answering(wall), subject);
    }

    private CoverState cover(String day) {
        return as(() ->
                contactsApi.cover(actor, "HULL", LocalDate.parse(day)).getOrDefault(subject, CoverState.NOT_KNOWN));
    }

    private Optional<Instant> next(String wall) {
        return as(() -> contactsApi.next(actor, "HULL", subject, london(wall)));
    }

    private boolean throughout(String from, String to) {
        return contactsApi.throughout(actor, "HULL", List.of(subject), Instant.parse(from), Instant.parse(to));
    }

    private <T> T as(Supplier<T> read) {
        return CurrentActor.as(actor, read::get);
    }

    private static String name(UUID person) {
        return TestDatabase.owner()
                .sql("select name from directory.person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private static void owner(String sql) {
        TestDatabase.owner().sql(sql).update();
    }
}
