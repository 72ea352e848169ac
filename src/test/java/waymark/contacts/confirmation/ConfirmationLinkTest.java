package waymark.contacts.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.contacts.posts.ContactMaintainers;
import waymark.contacts.settings.ContactSettingRows;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.mail.Mail;
import waymark.web.mvc.Templates;
import waymark.web.security.LinkToken;

/// From the morning's question to the button in the letter: asked, chased, escalated, confirmed.
@WaymarkTest
class ConfirmationLinkTest {

    private static final Actor CLOCK = Actor.system("Contacts fresh");
    private static final Pattern LINK = Pattern.compile("https://waymark\\.example\\.org(/confirm-contact/\\S+)");

    @Autowired
    ConfirmationRequests questions;

    @Autowired
    ContactSettingRows settings;

    @Autowired
    ContactMaintainers keepers;

    @Autowired
    Clock clock;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final ContactsFixtures contacts = new ContactsFixtures();
    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    Templates templates;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private String subject;
    private String post;
    private UUID holder;

    @BeforeEach
    void begin() {
        server.start();
        subject = contacts.subject();
        post = contacts.post("HUMBERCARE", "HULL", subject, "person", ContactsFixtures.officeHours());
        holder = contacts.person("HUMBERCARE", UUID.randomUUID());
        contacts.cover(post, "holder", holder, LocalDate.of(2020, 1, 1), null);
        checked(80);
    }

    @AfterEach
    void end() {
        server.stop();
        contacts.over(subject);
        owner.sql("update directory.spoc_post set checked_on = current_date where ref = :ref")
                .param("ref", post)
                .update();
    }

    @Test
    void a_scanner_that_follows_the_link_changes_nothing_and_the_button_confirms_once() throws Exception {
        var path = asked();
        var browser = visit.asNobody();
        for (int scan = 0; scan < 3; scan++) {
            assertThat(browser.get(path).heading()).isEqualTo("Is this still right?");
        }
        assertThat(checkedOn()).isEqualTo(LocalDate.now(clock).minusDays(80));

        var thanks = browser.post(path, "version", "1");
        assertThat(thanks.status()).isEqualTo(200);
        assertThat(thanks.heading()).isEqualTo("Thank you");
        assertThat(checkedOn()).isEqualTo(LocalDate.now(clock));

        var again = browser.post(path, "version", "2");
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.heading()).isEqualTo("This link does not work any more");
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void used_expired_and_forged_links_look_alike() throws Exception {
        var path = asked();
        owner.sql("update directory.spoc_question set expires_at = now() where post = :post")
                .param("post", post)
                .update();
        var browser = visit.asNobody();
        var expired = browser.get(path);
        var forged = browser.get("/confirm-contact/" + LinkToken.next());

        assertThat(expired.status()).isEqualTo(404);
        assertThat(forged.status()).isEqualTo(404);
        assertThat(main(expired)).isEqualTo(main(forged));
        assertThat(browser.post(path, "version", "1").status()).isEqualTo(404);
        assertThat(checkedOn()).isBefore(LocalDate.now(clock));
    }

    @Test
    void a_post_that_changed_after_the_page_was_opened_is_shown_again() throws Exception {
        var path = asked();
        owner.sql("update directory.spoc_post set phone = '01632 960499', version = 2 where ref = :ref")
                .param("ref", post)
                .update();

        var answer = visit.asNobody().post(path, "version", "1");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("01632 960499", "Nothing is confirmed yet");
        assertThat(checkedOn()).isBefore(LocalDate.now(clock));
    }

    @Test
    void the_letter_says_what_is_asked_and_the_database_cannot_open_the_link() throws Exception {
        asked();
        var letter = GreenMailUtil.getBody(server.getReceivedMessages()[0]);
        assertThat(letter).contains(post, "one button").doesNotContain("01632");
        var token = LINK.matcher(letter);
        assertThat(token.find()).isTrue();
        assertThat(owner.sql("select encode(token_hash, 'hex') from directory.spoc_question where post = :post")
                        .param("post", post)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(token.group(1));
    }

    @Test
    void what_has_changed_is_marked_at_once_and_the_lead_is_told() throws Exception {
        var lead = someone.organisationLead("HUMBERCARE");
        var answer = visit.asNobody().post(asked() + "/doubt", "version", "1");
        assertThat(answer.heading()).isEqualTo("Thank you");

        var reader = visit.as(someone.member("HCC"));
        assertThat(reader.get("/contacts/" + post).text()).contains("Reported as wrong on");
        assertThat(notices(lead)).anyMatch(text -> text.contains(post) && text.contains("no longer right"));
    }

    @Test
    void nobody_is_asked_too_early_nor_twice_on_one_day() throws Exception {
        checked(10);
        round();
        assertThat(server.getReceivedMessages()).noneMatch(ConfirmationLinkTest.this::ours);
        checked(80);
        round();
        round();
        assertThat(server.getReceivedMessages()).filteredOn(this::ours).hasSize(1);
    }

    @Test
    void silence_is_chased_and_then_told_to_the_lead_once() throws Exception {
        var lead = someone.organisationLead("HUMBERCARE");
        asked();
        days(6);
        round();
        assertThat(server.getReceivedMessages()).filteredOn(this::ours).hasSize(2);
        assertThat(notices(lead)).noneMatch(text -> text.contains(post));

        days(5);
        round();
        round();
        assertThat(notices(lead)).filteredOn(text -> text.contains(post)).hasSize(1);
    }

    @Test
    void where_the_letters_are_refused_the_lead_is_told_once_and_the_holder_is_asked_on() throws Exception {
        var lead = someone.organisationLead("HUMBERCARE");
        asked();
        refused();
        days(6);
        round();
        refused();
        assertThat(notices(lead)).noneMatch(text -> text.contains(post));

        days(5);
        round();
        refused();
        days(1);
        round();
        assertThat(notices(lead))
                .filteredOn(text -> text.contains(post))
                .singleElement()
                .asString()
                .contains("are refused: see whether the address is right");
        assertThat(server.getReceivedMessages()).filteredOn(this::ours).hasSize(4);
    }

    private void refused() {
        owner.sql("update directory.spoc_question set outcome = 'refused' where post = :post")
                .param("post", post)
                .update();
    }

    @Test
    void without_a_mail_server_the_holder_finds_a_notice() {
        CurrentActor.run(
                CLOCK,
                () -> new ConfirmationJob(
                                questions,
                                settings,
                                keepers,
                                new Mail(null, "", "", "https://waymark.example.org", templates),
                                clock)
                        .round(CLOCK));
        assertThat(owner.sql("select text from notices.notice where person = :person")
                        .param("person", holder)
                        .query(String.class)
                        .list())
                .anyMatch(text -> text.contains(post));
    }

    private void checked(int daysAgo) {
        owner.sql("update directory.spoc_post set checked_on = current_date - :days where ref = :ref")
                .param("days", daysAgo)
                .param("ref", post)
                .update();
    }

    /// As if the questions had been asked so many days earlier.
    private void days(int passed) {
        owner.sql("update directory.spoc_question set asked_on = asked_on - :days where post = :post")
                .param("days", passed)
                .param("post", post)
                .update();
        owner.sql("update directory.spoc_post set checked_on = checked_on - :days where ref = :post")
                .param("days", passed)
                .param("post", post)
                .update();
    }

    private void round() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var mail = new Mail(sender, "waymark@example.org", "", "https://waymark.example.org", templates);
        CurrentActor.run(CLOCK, () -> new ConfirmationJob(questions, settings, keepers, mail, clock).round(CLOCK));
    }

    private String asked() throws Exception {
        round();
        var links = new ArrayList<String>();
        for (var message : server.getReceivedMessages()) {
            if (ours(message)) {
                var link = LINK.matcher(GreenMailUtil.getBody(message));
                assertThat(link.find()).isTrue();
                links.add(link.group(1));
            }
        }
        return links.getLast();
    }

    private boolean ours(jakarta.mail.internet.MimeMessage message) {
        return GreenMailUtil.getBody(message).contains(post);
    }

    private LocalDate checkedOn() {
        return owner.sql("select checked_on from directory.spoc_post where ref = :ref")
                .param("ref", post)
                .query(LocalDate.class)
                .single();
    }

    private List<String> notices(Actor.Person person) {
        return owner.sql("select text from notices.notice where person = :person")
                .param("person", person.id())
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private static String main(Visit.Answer answer) {
        return answer.html().select("main").text();
    }
}
