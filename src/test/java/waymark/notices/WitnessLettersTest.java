package waymark.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import waymark.Someone;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.AuditDesk;
import waymark.audit.WitnessSettings;
import waymark.audit.proof.Checkpoint;
import waymark.audit.proof.SignedNote;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.Job;

/// The e-mails to those who keep checkpoints; `witness@example.org` is one in all tests.
@WaymarkTest
class WitnessLettersTest {

    private static final Actor CLOCK = Actor.system("Audit witness letters");

    /// A mail server that takes everything, or refuses everything.
    private static final class Server implements MailSender {

        private final List<SimpleMailMessage> letters = new ArrayList<>();
        private boolean open = true;

        @Override
        public void send(SimpleMailMessage... sent) {
            if (!open) {
                throw new MailSendException("no", new IllegalStateException("away"));
            }
            letters.addAll(List.of(sent));
        }
    }

    @Autowired
    AuditDesk account;

    @Autowired
    WitnessSettings settings;

    @Autowired
    List<Job> jobs;

    @Autowired
    Visit visit;

    @Autowired
    Someone someone;

    private final Server server = new Server();

    @Test
    void a_witness_gets_the_checkpoint_word_for_word_once_the_mail_server_is_back() {
        checkpoint();
        var letters = new WitnessLetters(account, settings, new MailDesk(server, "waymark@example.org", ""));
        server.open = false;
        send(letters);
        server.open = true;
        send(letters);
        send(letters);

        assertThat(server.letters).singleElement().satisfies(letter -> {
            assertThat(letter.getTo()).containsExactly("witness@example.org");
            var text = String.valueOf(letter.getText());
            var note = SignedNote.parse(text.substring(text.indexOf("waymark.invalid/")));
            assertThat(Checkpoint.parse(note.text()).size()).isPositive();
        });
    }

    private static void send(WitnessLetters letters) {
        Acting.run(CLOCK, () -> letters.send(CLOCK));
    }

    /// A new one, over an entry that somebody's look makes.
    private void checkpoint() {
        visit.as(someone.informationGovernance()).get("/audit");
        var sealing = jobs.stream()
                .filter(job -> job.name().equals("Audit sealing"))
                .findFirst()
                .orElseThrow();
        Acting.run(CLOCK, () -> sealing.work().accept(CLOCK));
    }
}
