package waymark.system.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Dates;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;
import waymark.web.mail.MailReply;

/// Letters that come back to a mailbox, read over IMAP from a real server.
@WaymarkTest
class ReturnedLettersTest {

    private static final Actor CLOCK = Actor.system("Letters that came back");

    @Autowired
    ReturnedLetters returned;

    @Autowired
    LetterLog log;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_letter_that_came_back_is_noted_and_its_person_is_flagged() throws Exception {
        var person = someone.member("HCC");
        var address = TestDatabase.owner()
                .sql("select email from access.account where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
        var gone = sent(address);
        var full = sent("full@example.org");
        var dead = sent("dead@gone.example.org");
        var again = sent("dead@gone.example.org");
        var empty = sent("empty@gone.example.org");
        var watching = someone.administrator();
        var others = sent("somebody-else@example.org");

        read(
                dsn(id(gone), "5.1.1", address, "failed"),
                dsn(id(dead), "5.1.1", "dead@gone.example.org", "failed"),
                dsn(id(again), "5.1.1", "dead@gone.example.org", "failed"),
                dsn(id(empty), "5.1.1", "empty@gone.example.org", "failed"),
                dsn(id(full), "4.2.2", "full@example.org", "failed"),
                dsn(id(others), "5.1.1", "victim@example.org", "failed"),
                dsn(id(others), "4.4.1", "somebody-else@example.org", "delayed"),
                dsn("made-up.0123456789abcdef0123", "5.1.1", "victim@example.org", "failed"),
                "Subject: I am away until Monday\r\nMessage-ID: <a@b>\r\n\r\nBye",
                "Content-Type: multipart/report; boundary=x\r\nMessage-ID: <c@d>\r\n\r\n--x broken",
                dsn(id(gone), "5.1.1", address, "failed") + "x".repeat(600_000));

        assertThat(row(gone)).isEqualTo("REFUSED HARD 5.1.1");
        assertThat(row(full)).isEqualTo("REFUSED SOFT 4.2.2");
        assertThat(row(others)).as("a forged return and a delay change nothing").isEqualTo("SENT  ");
        assertThat(CurrentActor.<Boolean, RuntimeException>as(CLOCK, () -> log.heldBack(address)))
                .isTrue();
        assertThat(CurrentActor.<Boolean, RuntimeException>as(CLOCK, () -> log.heldBack("victim@example.org")))
                .isFalse();

        var administrator = visit.as(watching);
        var day = Dates.day(LocalDate.now(), Locale.UK);
        assertThat(administrator.get("/notices").words())
                .contains("E-mails to d…@gone.example.org came back on " + day)
                .contains("E-mails to e…@gone.example.org came back on " + day);
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*) from notices.notice where person = :id and text like '%gone.example.org%'")
                        .param("id", watching.id())
                        .query(Integer.class)
                        .single())
                .as("once for each address")
                .isEqualTo(2);
        assertThat(administrator.get("/system/mail").words()).contains("Came back: No such address (550 5.1.1)");
        assertThat(administrator.get("/accounts/" + person.id()).words()).contains("E-mails come back");
    }

    /// A letter that the mail server took.
    private MailLetter sent(String address) {
        var letter = MailLetter.of("session-" + UUID.randomUUID(), address, "S", "S");
        log.tried(letter, MailOutcome.SENT, MailReply.NONE);
        return letter;
    }

    private String id(MailLetter letter) {
        return letter.id() + "." + log.mark(letter);
    }

    private static String row(MailLetter letter) {
        return TestDatabase.owner()
                .sql("select state || ' ' || returned || ' ' || status from system.letter where id = :id")
                .param("id", letter.id())
                .query(String.class)
                .single();
    }

    /// Delivers these to a mailbox, has it read, and looks what is left there.
    private void read(String... messages) throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var user = server.setUser("returns@example.org", "returns", "secret");
            for (var message : messages) {
                user.deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
            }
            var mailbox = new ReturnsMailbox("127.0.0.1", server.getImap().getPort(), "returns", "secret", false);
            CurrentActor.run(CLOCK, () -> returned.read(CLOCK, mailbox));
            assertThat(returned.away()).isFalse();
            assertThat(server.getManagers().getImapHostManager().getInbox(user).getMessageCount())
                    .as("what is no letter of return, or is too large, stays")
                    .isEqualTo(4);
        } finally {
            server.stop();
        }
        CurrentActor.run(
                CLOCK,
                () -> returned.read(
                        CLOCK, new ReturnsMailbox("127.0.0.1", 1, "returns", "secret", false))); // nobody is there
        assertThat(returned.away()).isTrue();
    }

    /// A letter of return as a mail server writes it.
    private static String dsn(String id, String status, String address, String action) {
        return """
                From: MAILER-DAEMON@example.org
                To: returns@example.org
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no

                --b
                Content-Type: message/rfc822

                From: waymark@example.org
                Message-ID: <%s@localhost>
                Subject: You have 1 new notice

                Hello

                --b--
                """.formatted(UUID.randomUUID(), address, action, status, id).replace("\n", "\r\n");
    }
}
