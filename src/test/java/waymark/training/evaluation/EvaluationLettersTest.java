package waymark.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import waymark.training.evaluation.EvaluationLetters.Asked;
import waymark.web.mail.MailOutcome;

/// Who is asked three months after a session, how often, and how they stop it.
@WaymarkTest
class EvaluationLettersTest {

    private static final Actor CLOCK = Actor.system("Letters three months after a session");

    @Autowired
    private EvaluationLetters letters;

    @Autowired
    private EvaluationFixtures evaluations;

    @Autowired
    private TrainingFixtures training;

    @Autowired
    private Visit visit;

    @Autowired
    private TestUsers someone;

    @Autowired
    private ChampionFixtures champions;

    /// A session of three months ago in which somebody with that address has a place.
    private String invited(String email) {
        var session = evaluations.evaluated("HULL", "CLOSED");
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
        return session;
    }

    private void wasThere(String session) {
        assertThat(training.owner().sql("""
                        update training.enrolment set attended = true where session = (select id from training.session where ref = :ref)
                        """).param("ref", session).update()).isOne();
    }

    private List<Asked> due(String email) {
        return CurrentActor.as(
                CLOCK,
                () -> letters.due(CLOCK).stream()
                        .filter(one -> one.email().equals(email))
                        .toList());
    }

    private String sent(Asked asked, MailOutcome outcome) {
        return CurrentActor.as(CLOCK, () -> {
            var stop = letters.take(CLOCK, asked);
            letters.settle(CLOCK, asked, outcome);
            return stop;
        });
    }

    @Test
    void only_somebody_who_was_there_is_asked_and_only_once() {
        var session = invited("once@example.org");
        assertThat(due("once@example.org")).isEmpty();
        wasThere(session);
        var asked = due("once@example.org");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().token()).isEqualTo(evaluations.token(session));
        sent(asked.getFirst(), MailOutcome.NOT_REACHED);
        assertThat(due("once@example.org")).hasSize(1);
        sent(asked.getFirst(), MailOutcome.SENT);
        assertThat(due("once@example.org")).isEmpty();
    }

    @Test
    void a_letter_that_is_refused_again_and_again_is_given_up() {
        wasThere(invited("full@example.org"));
        for (int tries = 0; tries < MailOutcome.TRIES; tries++) {
            sent(due("full@example.org").getFirst(), MailOutcome.REFUSED);
        }
        assertThat(due("full@example.org")).isEmpty();
    }

    @Test
    void somebody_who_has_left_the_partnership_is_not_asked() {
        var member = champions.listed(someone.member("HCC"));
        var email = "left." + member.id() + "@example.org";
        var session = evaluations.evaluated("HULL", "CLOSED");
        training.enrolled(session, member, true);
        directory(member.id(), email, LocalDate.now());
        assertThat(due(email)).as("their last day is today").hasSize(1);
        directory(member.id(), email, LocalDate.now().minusDays(1));
        assertThat(due(email)).isEmpty();
    }

    private void directory(UUID person, String email, LocalDate lastDay) {
        training.owner()
                .sql("update directory.person set email = :email, to_date = :day where id = :id")
                .param("id", person)
                .param("email", email)
                .param("day", lastDay)
                .update();
    }

    @Test
    void the_link_of_a_letter_stops_such_letters_when_the_address_was_deleted_meanwhile() {
        var first = invited("deleted@example.org");
        wasThere(first);
        var stop = sent(due("deleted@example.org").getFirst(), MailOutcome.SENT);
        training.owner()
                .sql("update training.enrolment set email = '' where email = 'deleted@example.org'")
                .update();
        assertThat(visit.asNobody().post("/evaluation-letters/" + stop).words()).contains("Done.");
        wasThere(invited("deleted@example.org"));
        assertThat(due("deleted@example.org")).isEmpty();
    }

    @Test
    void a_link_that_stops_nothing_does_not_say_that_it_did() {
        var answer = visit.asNobody().post("/evaluation-letters/" + "x".repeat(43));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.words()).contains("no longer kept").doesNotContain("Done.");
    }

    @Test
    void the_link_of_a_letter_stops_all_letters_to_that_address_and_only_a_post_does() {
        wasThere(invited("stop@example.org"));
        wasThere(invited("stop@example.org"));
        var stop = sent(due("stop@example.org").getFirst(), MailOutcome.SENT);
        visit.asNobody().get("/evaluation-letters/" + stop);
        assertThat(due("stop@example.org")).hasSize(1);
        visit.asNobody().post("/evaluation-letters/" + stop);
        assertThat(due("stop@example.org")).isEmpty();
    }
}
