package waymark.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.access.AccessDesk;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

@WaymarkTest
class LettersTest {

    private static final Actor CLOCK = Actor.system("E-mail");

    @Autowired
    Mailings mailings;

    @Autowired
    AccessDesk accounts;

    @Autowired
    NoticeDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Someone someone;

    private final JdbcClient owner = TestDatabase.owner();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void nobodyElseWaits() {
        owner.sql("delete from notices.notice").update();
        owner.sql("delete from notices.mailing").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void one_letter_counts_what_is_new_and_says_nothing_about_it() throws Exception {
        var lead = someone.areaLead("HULL");
        tell(lead, "The return of Hull was sent back");
        tell(lead, "AC-0007 is overdue");

        round(server());

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("You have 2 new notices in Waymark");
        assertThat(letter.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(address(lead));
        assertThat(GreenMailUtil.getBody(letter))
                .contains("https://waymark.example.org/notices")
                .doesNotContain("Hull", "AC-0007");
    }

    @Test
    void a_notice_is_counted_once_and_the_next_letter_waits_ten_minutes() throws Exception {
        var lead = someone.areaLead("HULL");
        tell(lead, "First");
        round(server());
        round(server());
        tell(lead, "Second");
        round(server());
        assertThat(server.getReceivedMessages()).hasSize(1);

        tenMinutesLater();
        round(server());

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getSubject()).isEqualTo("You have 1 new notice in Waymark");
    }

    @Test
    void what_was_read_in_the_meantime_is_not_written_about() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Read at once");
        owner.sql("update notices.notice set read_at = now()").update();

        round(server());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_happened_within_the_last_minute_waits_for_company() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Just now");
        owner.sql("update notices.notice set created_at = now()").update();

        round(server());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_cannot_be_reached_is_asked_again_later_and_then_later_still() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Waits for the mail server");
        var post = server();
        server.stop();
        round(post);
        round(post);
        assertThat(outcomes()).containsExactly("refused 1");

        tenMinutesLater();
        round(post);
        assertThat(outcomes()).containsExactly("refused 1", "refused 2");
        tenMinutesLater();
        server.start();
        round(server());
        assertThat(server.getReceivedMessages()).isEmpty();

        tenMinutesLater();
        round(server());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outcomes()).containsExactly("refused 1", "refused 2", "sent 3");
    }

    @Test
    void a_letter_that_may_have_gone_out_is_never_sent_again() {
        var lead = someone.areaLead("HULL");
        tell(lead, "The line broke");

        round(new Breaking());
        tenMinutesLater();
        round(server());

        assertThat(outcomes()).containsExactly("unsure 1");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_crash_between_sending_and_writing_it_down_sends_nothing_twice() {
        var lead = someone.areaLead("HULL");
        tell(lead, "The machine stopped here");
        Acting.run(CLOCK, () -> mailings.take(CLOCK, lead.id()).orElseThrow());

        tenMinutesLater();
        round(server());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void of_two_nodes_only_one_takes_the_letter() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Seen by two");

        Acting.run(CLOCK, () -> {
            assertThat(mailings.take(CLOCK, lead.id())).isPresent();
            assertThat(mailings.take(CLOCK, lead.id())).isEmpty();
        });
    }

    @Test
    void somebody_who_has_left_is_written_to_no_more() {
        var lead = someone.areaLead("HULL");
        tell(lead, "Too late");
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", lead.id())
                .update();

        round(server());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void tell(Actor.Person person, String text) {
        var coordinator = someone.coordinator();
        Acting.run(
                coordinator,
                () -> transaction.executeWithoutResult(
                        state -> desk.tell(coordinator, List.of(person.id()), text, "/account")));
        owner.sql("update notices.notice set created_at = now() - interval '2 minutes' where mailing is null")
                .update();
    }

    private void round(MailSender mail) {
        var letters = new Letters(mailings, accounts, mail, "waymark@example.org", "https://waymark.example.org");
        Acting.run(CLOCK, () -> letters.send(CLOCK));
    }

    private MailSender server() {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        return mail;
    }

    private void tenMinutesLater() {
        owner.sql("update notices.mailing set not_before = not_before - interval '10 minutes'")
                .update();
    }

    private List<String> outcomes() {
        return owner.sql("select outcome || ' ' || tries from notices.mailing order by taken_at")
                .query(String.class)
                .list();
    }

    private String address(Actor.Person person) {
        UUID id = person.id();
        return owner.sql("select email from access.account where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// A mail server whose answer never arrives.
    private static final class Breaking implements MailSender {
        @Override
        public void send(SimpleMailMessage... letters) {
            throw new MailSendException(
                    java.util.Map.of(letters[0], new jakarta.mail.MessagingException("the line broke")));
        }
    }
}
