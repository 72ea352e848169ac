package waymark.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.proof.Checkpoint;
import waymark.audit.proof.SignedNote;
import waymark.audit.seal.AuditApi;
import waymark.audit.seal.WitnessSettings;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.FakeMailServer.Mood;
import waymark.web.mail.Mail;
import waymark.web.mvc.Templates;

/// The e-mails to those who keep checkpoints; `witness@example.org` is one in all tests.
@WaymarkTest
class WitnessEmailsTest {

    private static final Actor CLOCK = Actor.system("Audit witness letters");

    @Autowired
    AuditApi account;

    @Autowired
    WitnessSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    Templates templates;

    @Autowired
    List<Job> jobs;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final FakeMailServer server = new FakeMailServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_witness_gets_the_checkpoint_byte_for_byte_once_the_mail_server_is_back() throws Exception {
        checkpoint();
        server.mood = Mood.REFUSES;
        send();
        server.mood = Mood.TAKES;
        send();
        send();

        assertThat(server.letters).hasSize(1);
        var letter = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.letters.getFirst().getBytes(StandardCharsets.UTF_8)));
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("witness@example.org");
        var file = ((MimeMultipart) letter.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).endsWith(".checkpoint");
        var note = SignedNote.parse(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(Checkpoint.parse(note.text()).size()).isPositive();
    }

    @Test
    void one_that_may_have_arrived_is_not_sent_every_round() {
        checkpoint();
        server.mood = Mood.CLOSES_AFTER_THE_LETTER;
        for (int round = 0; round < 5; round++) {
            send();
        }

        assertThat(server.letters).hasSize(1);
    }

    private void send() {
        var mail = new Mail(server.sender(20_000), "waymark@example.org", "", "https://waymark.example.org", templates);
        CurrentActor.run(CLOCK, () -> new WitnessEmails(account, settings, mail, clock).send(CLOCK));
    }

    /// A new one, over an entry that somebody's look makes.
    private void checkpoint() {
        visit.as(someone.informationGovernance()).get("/audit");
        var sealing = jobs.stream()
                .filter(job -> job.name().equals("Audit sealing"))
                .findFirst()
                .orElseThrow();
        CurrentActor.run(CLOCK, () -> sealing.work().accept(CLOCK));
    }
}
