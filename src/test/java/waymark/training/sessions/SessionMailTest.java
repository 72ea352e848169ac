package waymark.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.training.TrainingFixtures;
import waymark.training.champions.ChampionFixtures;
import waymark.training.sessions.SessionMails.Taken;
import waymark.web.calendar.CalendarAddress;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;

/// What people are written about their place, and the link by which they answer.
@WaymarkTest
class SessionMailTest {

    private static final Actor CLOCK = Actor.system("Workshop messages");

    @Autowired
    private SessionMails mails;

    @Autowired
    private SessionCalendar calendar;

    @Autowired
    private TrainingFixtures training;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private ChampionFixtures champions;

    private List<UUID> waiting(String session) {
        return training.owner().sql("""
                        select m.id from training.session_mail m
                          join training.enrolment e on e.id = m.enrolment
                          join training.session s on s.id = e.session
                         where s.ref = :ref and m.due order by m.made_at, m.id
                        """).param("ref", session).query(UUID.class).list();
    }

    /// The messages of a session that go out now.
    private List<Taken> sent(String session) {
        return waiting(session).stream()
                .flatMap(id -> CurrentActor.as(CLOCK, () -> mails.take(CLOCK, id)).stream())
                .peek(one -> CurrentActor.run(CLOCK, () -> mails.settle(CLOCK, one, MailOutcome.SENT)))
                .toList();
    }

    private static MailLetter letter(Taken message) {
        return SessionLetter.of(
                message,
                Instant.parse("2026-01-01T00:00:00Z"),
                "https://waymark.example.org",
                "waymark.example.org",
                new CalendarAddress("Partnership", "office@example.org"));
    }

    private String invited(String session, String email) {
        visit.as(training.trainer("HULL"))
                .post(
                        "/training/sessions/" + session + "/people/new",
                        "way",
                        "invite",
                        "email",
                        email,
                        "name",
                        "Ines Prowse",
                        "other",
                        "A hospital");
        return email;
    }

    @Test
    void an_invitation_carries_a_calendar_file_and_is_answered_by_its_link_without_an_account() {
        var session = training.session("HULL");
        invited(session, "ines." + session.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        var letter = letter(sent(session).getFirst());
        assertThat(letter.subject()).startsWith("Invitation: Sample workshop");
        assertThat(Objects.requireNonNull(letter.calendar()).method()).isEqualTo("REQUEST");
        assertThat(letter.calendar().content()).contains("SUMMARY:Sample workshop", "LOCATION:Guildhall");
        var link = letter.text()
                .lines()
                .filter(line -> line.contains("/workshop-place/"))
                .findFirst()
                .orElseThrow()
                .replace("https://waymark.example.org", "");

        var stranger = visit.asNobody();
        assertThat(stranger.get(link).words()).contains("Your place at a workshop", "I am coming");
        assertThat(training.owner()
                        .sql("select taken from training.session where ref = :ref")
                        .param("ref", session)
                        .query(Integer.class)
                        .single())
                .as("opening the link changes nothing")
                .isZero();
        assertThat(stranger.post(link, "answer", "coming").words()).contains("Thank you", "Has a place");
        assertThat(letter(sent(session).getFirst()).subject()).startsWith("You have a place");
        assertThat(stranger.post(link, "answer", "away").words()).contains("Gave up the place");
        var gone = letter(sent(session).getFirst());
        assertThat(Objects.requireNonNull(gone.calendar()).method()).isEqualTo("CANCEL");
        assertThat(gone.text()).doesNotContain("/workshop-place/");
    }

    @Test
    void a_link_that_was_made_up_and_one_that_has_ended_look_alike() {
        var session = training.session("HULL");
        invited(session, "ended." + session.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        var link = letter(sent(session).getFirst())
                .text()
                .lines()
                .filter(line -> line.contains("/workshop-place/"))
                .findFirst()
                .orElseThrow()
                .replace("https://waymark.example.org", "");
        training.owner()
                .sql(
                        "update training.session set starts_at = now() - interval '1 day', ends_at = now() where ref = :ref")
                .param("ref", session)
                .update();
        var ended = visit.asNobody().get(link);
        var forged = visit.asNobody().get("/workshop-place/" + "x".repeat(43));
        assertThat(ended.status()).isEqualTo(404);
        assertThat(forged.status()).isEqualTo(404);
        assertThat(ended.html().select("main").text())
                .isEqualTo(forged.html().select("main").text());
    }

    @Test
    void a_message_that_is_no_longer_true_is_never_sent() {
        var session = training.session("HULL");
        var member = someone.member("HCC");
        var browser = visit.as(member);
        browser.post("/training/sessions/" + session + "/place");
        browser.post("/training/sessions/" + session + "/place/withdrawal");
        assertThat(sent(session))
                .as("no address of this person is known, and the place is gone")
                .isEmpty();
        assertThat(waiting(session)).isEmpty();
    }

    @Test
    void people_are_reminded_once_of_a_session_of_the_next_days() {
        var session = training.session(
                "HULL",
                training.packVersion("HULL"),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(30, ChronoUnit.HOURS),
                5);
        var id = training.enrolled(session, "Asha Bell", "A hospital", null);
        training.owner()
                .sql("update training.enrolment set email = 'asha@example.org' where id = :id")
                .param("id", id)
                .update();
        CurrentActor.run(CLOCK, () -> mails.remind(CLOCK));
        CurrentActor.run(CLOCK, () -> mails.remind(CLOCK));
        var letters = sent(session);
        assertThat(letters).singleElement().matches(one -> letter(one).subject().startsWith("Reminder"));
        assertThat(letter(letters.getFirst()).calendar()).isNull();
    }

    @Test
    void addresses_go_after_three_months() {
        var session = training.session(
                "HULL",
                training.packVersion("HULL"),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(100, ChronoUnit.DAYS),
                5);
        var id = training.enrolled(session, "Asha Bell", "A hospital", true);
        training.owner()
                .sql("update training.enrolment set email = 'asha@example.org' where id = :id")
                .param("id", id)
                .update();
        CurrentActor.run(CLOCK, () -> mails.forget(CLOCK));
        assertThat(training.owner()
                        .sql("select name || email from training.enrolment where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Asha Bell");
    }

    @Test
    void an_address_outlives_the_letter_that_asks_whether_it_was_used() {
        var session = training.session(
                "HULL",
                training.packVersion("HULL"),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(92, ChronoUnit.DAYS),
                5);
        var there = training.enrolled(session, "Asha Bell", "A hospital", true);
        var away = training.enrolled(session, "Ines Prowse", "A hospital", false);
        for (var id : List.of(there, away)) {
            training.owner()
                    .sql("update training.enrolment set email = 'kept@example.org' where id = :id")
                    .param("id", id)
                    .update();
        }
        training.owner().sql("""
                        insert into training.evaluation (id, session, area, token, title, on_day, stage, later_on, made_by, made_by_name)
                        select gen_random_uuid(), s.id, s.area, upper(left(md5(s.ref), 8)), s.title, current_date - 92, 'CLOSED',
                               current_date - 3, gen_random_uuid(), 'Sample trainer'
                          from training.session s where s.ref = :ref
                        """).param("ref", session).update();
        CurrentActor.run(CLOCK, () -> mails.forget(CLOCK));
        assertThat(address(there)).isEqualTo("kept@example.org");
        assertThat(address(away)).as("nobody asks them").isEmpty();
        training.owner().sql("""
                        update training.evaluation set later_on = current_date - 4
                         where session = (select id from training.session where ref = :ref)
                        """).param("ref", session).update();
        CurrentActor.run(CLOCK, () -> mails.forget(CLOCK));
        assertThat(address(there)).isEmpty();
    }

    private String address(UUID enrolment) {
        return training.owner()
                .sql("select email from training.enrolment where id = :id")
                .param("id", enrolment)
                .query(String.class)
                .single();
    }

    @Test
    void somebody_who_has_left_the_partnership_is_not_written_to() {
        var session = training.session("HULL");
        var member = champions.listed(someone.member("HCC"));
        training.owner()
                .sql("update directory.person set email = :email, to_date = current_date - 1 where id = :id")
                .param("email", member.id() + "@example.org")
                .param("id", member.id())
                .update();
        visit.as(member).post("/training/sessions/" + session + "/place");
        assertThat(sent(session)).isEmpty();
        assertThat(waiting(session)).as("it is overtaken").isEmpty();
    }

    @Test
    void a_place_is_in_the_persons_own_calendar_and_in_nobody_elses() {
        var session = training.session("HULL");
        var member = someone.member("HCC");
        training.enrolled(session, member, null);
        var from = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        assertThat(CurrentActor.as(member, () -> calendar.meetings(member, from, from.plusDays(30))))
                .singleElement()
                .matches(one -> one.path().endsWith(session) && one.minutes() == 120);
        var other = someone.member("HCC");
        assertThat(CurrentActor.as(other, () -> calendar.meetings(other, from, from.plusDays(30))))
                .isEmpty();
    }
}
