package waymark.campaigns.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.CampaignFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.mail.Mail;
import waymark.web.mvc.Templates;

@WaymarkTest
class NewsletterPagesTest {

    private static final Actor CLOCK = Actor.system("Newsletters");
    private static final Pattern URL = Pattern.compile("https://\\S+");

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    NewsletterMails mails;

    @Autowired
    Templates templates;

    private String written(Actor.Person editor, String area, String subject) {
        return visit.as(editor)
                .post("/campaigns/newsletters/new", "area", area, "subject", subject, "body", "Hello\n\nNews")
                .location();
    }

    private List<MimeMessage> sent(String subject) throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var mail = new Mail(sender, "office@example.org", "", "https://waymark.example.org", templates);
            CurrentActor.run(CLOCK, () -> new NewsletterJob(mails, mail).send(CLOCK));
            var found = new ArrayList<MimeMessage>();
            for (var message : server.getReceivedMessages()) {
                if (message.getSubject().endsWith(subject)) {
                    found.add(message);
                }
            }
            return found;
        } finally {
            server.stop();
        }
    }

    private static String text(MimeMessage message) throws Exception {
        var body = (MimeMultipart) message.getContent();
        return (String) body.getBodyPart(0).getContent();
    }

    @Test
    void a_second_person_looks_at_a_newsletter_and_sends_it_and_it_is_ended_with_one_post() throws Exception {
        var subject = "News " + UUID.randomUUID();
        var editor = fixtures.editorOfAll();
        var reader = someone.member("SAB");
        var address = fixtures.inDirectory(reader);
        visit.as(reader).post("/campaigns/newsletters/choice", "wanted", "yes");
        var path = written(editor, "all", subject);
        assertThat(visit.as(reader).get(path).status()).isEqualTo(404);
        visit.as(editor).post(path + "/step", "version", "1");
        assertThat(visit.as(editor)
                        .post(path + "/step", "version", "2", "act", "send")
                        .errors())
                .containsExactly("You asked for a second look, so somebody else sends it");
        var second = someone.coordinator();
        assertThat(visit.as(second).get("/").words()).contains("Look at the newsletter");
        assertThat(visit.as(second)
                        .post(path + "/step", "version", "2", "act", "send")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(reader).get(path).words()).contains(subject, "News");
        var letters = sent(subject);
        var own = letters.stream()
                .filter(letter -> to(letter).equals(address))
                .findFirst()
                .orElseThrow();
        var end = own.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(own.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var addresses =
                URL.matcher(text(own)).results().map(match -> match.group()).toList();
        assertThat(addresses).containsExactly("https://waymark.example.org" + path, end);
        var html = (String) ((MimeMultipart) own.getContent()).getBodyPart(1).getContent();
        assertThat(html).doesNotContain("<img", "utm_", "?");

        var ending = end.substring("https://waymark.example.org".length());
        assertThat(visit.asNobody().get(ending).words()).contains("Get no more newsletters?");
        assertThat(visit.as(reader)
                        .get("/campaigns/newsletters")
                        .html()
                        .select("input[value=yes]")
                        .hasAttr("checked"))
                .isTrue();
        var click = visit.asNobody().postWithoutToken(ending, "List-Unsubscribe", "One-Click");
        assertThat(click.status()).isEqualTo(200);
        assertThat(click.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(visit.as(reader)
                        .get("/campaigns/newsletters")
                        .html()
                        .select("input[value=no]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(visit.asNobody().postWithoutToken(ending).status()).isEqualTo(200);
        assertThat(visit.asNobody().postWithoutToken("/newsletter-end/madeup").status())
                .isEqualTo(404);
        assertThat(sent(subject)).isEmpty();
    }

    @Test
    void who_says_no_before_a_letter_goes_gets_none() throws Exception {
        var subject = "Late no " + UUID.randomUUID();
        var reader = someone.member("SAB");
        var address = fixtures.inDirectory(reader);
        visit.as(reader).post("/campaigns/newsletters/choice", "wanted", "yes");
        var editor = fixtures.editorOfAll();
        var path = written(editor, "all", subject);
        visit.as(editor).post(path + "/step", "version", "1");
        visit.as(someone.coordinator()).post(path + "/step", "version", "2", "act", "send");
        visit.as(reader).post("/campaigns/newsletters/choice", "wanted", "no");
        assertThat(sent(subject)).noneMatch(letter -> to(letter).equals(address));
    }

    @Test
    void a_newsletter_is_given_back_with_what_to_change_and_is_not_changed_while_it_is_looked_at() {
        var editor = fixtures.editor("HULL");
        var path = written(editor, "HULL", "Back " + UUID.randomUUID());
        visit.as(editor).post(path + "/step", "version", "1");
        assertThat(visit.as(editor).get(path + "/text").status()).isEqualTo(303);
        var second = someone.coordinator();
        assertThat(visit.as(second).post(path + "/step", "version", "2").errors())
                .containsExactly("Enter what is to be changed");
        visit.as(second).post(path + "/step", "version", "2", "returned", "Name the survivor’s choice");
        assertThat(visit.as(editor).get(path).words()).contains("Given back", "Name the survivor’s choice");
        assertThat(visit.as(editor).get("/").words()).contains("Change the newsletter");
        assertThat(visit.as(fixtures.editor("EAST_RIDING")).get(path).status()).isEqualTo(404);
    }

    @Test
    void a_test_goes_to_its_writer_alone() throws Exception {
        var subject = "Try " + UUID.randomUUID();
        var editor = fixtures.editor("HULL");
        var address = fixtures.inDirectory(editor);
        var path = written(editor, "HULL", subject);
        visit.as(editor).post(path + "/test");
        visit.as(editor).post(path + "/test");
        assertThat(sent(subject)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Test: " + subject);
            assertThat(to(letter)).isEqualTo(address);
        });
    }

    @Test
    void what_happened_is_offered_and_written_below_the_text() {
        var editor = fixtures.editor("HULL");
        var title = "Told " + UUID.randomUUID();
        var campaign = fixtures.campaign(editor, "HULL", title);
        visit.as(editor).post(campaign + "/step", "version", "1");
        var box = visit.as(editor)
                .get("/campaigns/newsletters/new")
                .html()
                .select(".govuk-checkboxes__item:contains(" + title + ") input")
                .val();
        var path = visit.as(editor)
                .post("/campaigns/newsletters/new", "area", "HULL", "subject", "S", "body", "Hello", "news", box)
                .location();
        assertThat(visit.as(editor).get(path).words()).contains("Hello", "CAMPAIGNS THAT RUN", title);
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
