package waymark.system.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.system.SystemFixtures;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.FakeMailServer.Mood;
import waymark.web.mail.LoggedMail;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailLog;
import waymark.web.mail.MailOutcome;
import waymark.web.mvc.Templates;

/// What the queue keeps of letters, and what it keeps back.
@WaymarkTest
class MailQueueTest {

    @Autowired
    MailLog log;

    @Autowired
    Templates templates;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    SystemFixtures system;

    private final FakeMailServer server = new FakeMailServer();
    private final String who = "quentin-canary-" + UUID.randomUUID() + "@queue.example.org";

    @AfterEach
    void close() {
        server.close();
        TestDatabase.owner().sql("delete from system.refused_address").update();
        TestDatabase.owner().sql("delete from system.letter").update();
    }

    private Mail mail() {
        return LoggedMail.of(server, templates, log);
    }

    private static MailLetter letter(String kind, String to) {
        return MailLetter.of(kind + "-" + UUID.randomUUID(), to, "About canarywords", "Canarywords.\n");
    }

    @Test
    void an_address_that_is_refused_for_good_is_held_back_until_it_is_lifted_and_never_shown_whole() {
        var administrator = visit.as(someone.with("WILBERFORCE", "administrator@installation"));
        server.mood = Mood.REFUSES;
        var first = letter("notices", who);
        assertThat(mail().send(first)).isEqualTo(MailOutcome.REFUSED);

        server.mood = Mood.TAKES;
        assertThat(mail().send(letter("notices", who)))
                .as("nothing more is handed over for it")
                .isEqualTo(MailOutcome.REFUSED);
        assertThat(server.letters).isEmpty();
        var page = administrator.get("/system/mail");
        assertThat(page.words()).contains("q…@queue.example.org", "No such address (550)", "Held back");
        assertThat(page.text()).doesNotContain("quentin").doesNotContain("anarywords");
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*) from system.letter l where l::text ilike '%quentin%' or l::text ilike '%anarywords%'")
                        .query(Long.class)
                        .single())
                .isZero();

        var held = TestDatabase.owner()
                .sql("select id::text from system.refused_address")
                .query(String.class)
                .single();
        administrator.post("/system/mail/lifting", "address", held);
        assertThat(mail().send(first)).isEqualTo(MailOutcome.SENT);
        assertThat(TestDatabase.owner()
                        .sql("select masked || coalesce(tag::text, '') from system.letter where id = :id")
                        .param("id", first.id())
                        .query(String.class)
                        .single())
                .as("what was sent leaves no address")
                .isEmpty();
    }

    @Test
    void a_link_to_sign_in_is_tried_whatever_was_refused_before() {
        server.mood = Mood.REFUSES;
        mail().send(letter("notices", who));
        server.mood = Mood.TAKES;
        assertThat(mail().send(letter("link", who))).isEqualTo(MailOutcome.SENT);
        assertThat(mail().send(letter("notices", who)))
                .as("a letter that arrives shows that the address is right")
                .isEqualTo(MailOutcome.SENT);
    }

    @Test
    void where_every_address_is_refused_the_mail_server_is_at_fault() {
        server.mood = Mood.REFUSES;
        for (int each = 0; each < 15; each++) {
            mail().send(letter("notices", each + who));
        }
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from system.refused_address")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(10);
    }

    @Test
    void a_letter_is_given_up_and_tried_again() {
        var administrator = visit.as(someone.with("WILBERFORCE", "administrator@installation"));
        var letter = letter("champion", who);
        server.mood = Mood.CLOSES_AT_ONCE;
        assertThat(mail().send(letter)).isEqualTo(MailOutcome.NOT_REACHED);
        assertThat(administrator.get("/system/mail").words())
                .contains("Letter to a champion", "Tried again", "No answer");
        administrator.post("/system/mail/giving-up", "letter", letter.id(), "version", "1");
        server.mood = Mood.TAKES;
        assertThat(mail().send(letter)).isEqualTo(MailOutcome.REFUSED);
        assertThat(server.letters).isEmpty();
        administrator.post("/system/mail/again", "letter", letter.id(), "version", "2");
        assertThat(mail().send(letter)).isEqualTo(MailOutcome.SENT);
    }

    @Test
    void pauses_end_by_hand_kind_by_kind() {
        var administrator = visit.as(someone.with("WILBERFORCE", "administrator@installation"));
        for (var kind : new String[] {"notices", "meeting", "workshop", "newsletter"}) {
            administrator.post("/system/mail/retry", "kind", kind);
        }
        assertThat(system.acts("hurry_letters")).isEqualTo(4);
    }
}
