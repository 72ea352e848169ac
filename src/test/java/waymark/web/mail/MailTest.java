package waymark.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waymark.web.mail.MailOutcome.NOT_REACHED;
import static waymark.web.mail.MailOutcome.REFUSED;
import static waymark.web.mail.MailOutcome.SENT;
import static waymark.web.mail.MailOutcome.UNSURE;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import waymark.OtherPartnership;
import waymark.WaymarkTest;
import waymark.web.look.CurrentLook;
import waymark.web.look.Look;
import waymark.web.mail.FakeMailServer.Mood;
import waymark.web.mvc.Templates;

/// What a letter looks like on the wire, and what is known of it afterwards.
@WaymarkTest
class MailTest {

    private static final int PATIENT = 20_000;

    @Autowired
    Templates templates;

    @Autowired
    Mail own;

    @Autowired
    Environment settings;

    private final FakeMailServer server = new FakeMailServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_letter_says_who_sent_it_and_that_a_program_did_and_where_to_get_fewer() throws Exception {
        var mail = mail(PATIENT);

        mail.send(LETTER.fewerAt("/account/letters"));
        mail.send(LETTER.fewerAt("/account/letters"));

        var letter = read(server.letters.getFirst());
        assertThat(letter.getHeader("From")).containsExactly("Humber partnership <waymark@example.org>");
        assertThat(letter.getHeader("Reply-To")).containsExactly("Humber partnership <office@example.org>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("List-Unsubscribe"))
                .containsExactly("<https://waymark.example.org/account/letters>");
        assertThat(letter.getMessageID()).isEqualTo("<sample-7@waymark.example.org>");
        assertThat(read(server.letters.getLast()).getMessageID())
                .as("the same letter again")
                .isEqualTo(letter.getMessageID());
    }

    @Test
    void every_shape_of_letter_comes_from_the_partnership_that_sends_it() throws Exception {
        var mail = new Mail(
                server.sender(PATIENT), "office@moors.example.org", "", "https://moors.example.org", templates);
        CurrentLook.show(new Look(1, "", "", "Two Moors", "Two Moors Partnership", false));
        try {
            mail.send(LETTER);
            mail.send(LETTER.fewerAt("/account/letters").endedAt("/newsletter-end/1"));
            mail.send(LETTER.with(new MailLetter.Attached("000000004211.checkpoint", "note")));
            mail.send(LETTER.with(new MailLetter.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));
            assertThat(server.letters).hasSize(4);
            for (var letter : server.letters) {
                assertThat(OtherPartnership.words(letter)).isEmpty();
                assertThat(read(letter).getHeader("From"))
                        .containsExactly("Two Moors Partnership <office@moors.example.org>");
                assertThat(read(letter).getHeader("Reply-To"))
                        .containsExactly("Two Moors Partnership <office@moors.example.org>");
            }
            assertThat(mail.sender().name()).isEqualTo("Two Moors Partnership");
            CurrentLook.show(new Look(2, "", "", "Two Moors", "", false));
            assertThat(mail.sender().name()).isEqualTo("Two Moors");
        } finally {
            CurrentLook.show(Look.NONE);
        }
    }

    @Test
    void it_comes_as_text_and_as_html_in_which_nothing_is_alive_but_our_link() throws Exception {
        mail(PATIENT).send(MailLetter.of("sample-8", "amy@example.org", "Hello", """
                Nothing <b>bold</b> & no
                script.

                https://waymark.example.org/notices
                """));

        var both = (MimeMultipart) read(server.letters.getFirst()).getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) both.getBodyPart(0).getContent()).contains("Nothing <b>bold</b> & no");
        assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) both.getBodyPart(1).getContent())
                .contains("Nothing &lt;b&gt;bold&lt;/b&gt; &amp; no")
                .contains("<a href=\"https://waymark.example.org/notices\">")
                .doesNotContain("<img", "src=");
    }

    @Test
    void what_became_of_it_is_told_apart() throws Exception {
        var mail = mail(PATIENT);
        assertThat(sent(mail, Mood.TAKES)).isEqualTo(SENT);
        assertThat(sent(mail, Mood.NO_GOODBYE)).isEqualTo(SENT);
        assertThat(sent(mail, Mood.REFUSES)).isEqualTo(REFUSED);
        assertThat(sent(mail, Mood.CLOSES_AFTER_THE_LETTER)).isEqualTo(UNSURE);
        assertThat(sent(mail, Mood.CLOSES_AT_ONCE)).isEqualTo(NOT_REACHED);
        assertThat(sent(mail(200), Mood.HANGS)).isEqualTo(NOT_REACHED);
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)); // and nobody listens there
            var sender = server.sender(PATIENT);
            sender.setPort(nobody.getLocalPort());
            assertThat(mail(sender).send(LETTER)).isEqualTo(NOT_REACHED);
        }
    }

    @Test
    void a_server_that_hangs_is_waited_for_no_longer_than_a_few_seconds_whatever_protocol_is_set() {
        for (var protocol : java.util.List.of("smtp", "smtps")) {
            for (var which : java.util.List.of("connectiontimeout", "timeout", "writetimeout")) {
                assertThat(settings.getProperty("spring.mail.properties.mail." + protocol + "." + which, Integer.class))
                        .as(protocol + " " + which)
                        .isBetween(1000, 30_000);
            }
        }
        assertThat(org.springframework.boot.context.properties.bind.Binder.get(settings)
                        .bind("spring.mail", MailProperties.class)
                        .get()
                        .getProperties())
                .as("as the mail server's session gets them")
                .containsEntry("mail.smtp.timeout", "15000");
    }

    @Test
    void a_file_arrives_byte_for_byte() throws Exception {
        var note =
                "waymark.invalid/audit/1a2b\n4211\n\n\u2014 waymark.invalid/audit/1a2b " + "Gis8TW".repeat(20) + "=\n";

        mail(PATIENT).send(LETTER.with(new MailLetter.Attached("000000004211.checkpoint", note)));

        var mixed = (MimeMultipart) read(server.letters.getFirst()).getContent();
        var file = mixed.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("000000004211.checkpoint");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(note.getBytes(StandardCharsets.UTF_8));
        assertThat(server.letters.getFirst()).doesNotContain("=E2=80=94");
    }

    @Test
    void the_demonstration_sends_none_whatever_is_set() {
        assertThat(own.open()).isFalse();
        assertThat(new Mail(new Only(server.sender(PATIENT)), true, "", "", "http://localhost", templates, logs).open())
                .isFalse();
        assertThat(new Mail(new Only(server.sender(PATIENT)), false, "", "", "http://localhost", templates, logs)
                        .open())
                .isTrue();
    }

    @Test
    void a_sender_that_is_no_address_is_named() {
        assertThatThrownBy(() -> new Mail(null, "Humber partnership", "", "https://waymark.example.org", templates))
                .hasMessageStartingWith("WAYMARK_MAIL_FROM is not an e-mail address");
    }

    @Autowired
    ObjectProvider<MailLog> logs;

    private static final MailLetter LETTER =
            MailLetter.of("sample-7", "amy@example.org", "You have 1 new notice", "You have 1 new notice.\n");

    @Test
    void a_server_that_answers_a_byte_at_a_time_is_not_waited_for_without_end() {
        var mail = new Mail(
                server.sender(PATIENT),
                "waymark@example.org",
                "",
                "https://waymark.example.org",
                templates,
                Duration.ofSeconds(1));

        assertThat(sent(mail, Mood.DRIPS)).isEqualTo(NOT_REACHED);
        assertThat(sent(mail, Mood.DRIPS_AFTER_THE_LETTER)).isEqualTo(UNSURE);
        assertThat(sent(mail, Mood.TAKES)).isEqualTo(SENT);
    }

    private MailOutcome sent(Mail mail, Mood mood) {
        server.mood = mood;
        return mail.send(LETTER);
    }

    private Mail mail(int patience) {
        return mail(server.sender(patience));
    }

    private Mail mail(JavaMailSenderImpl sender) {
        return new Mail(
                sender,
                "Humber partnership <waymark@example.org>",
                "office@example.org",
                "https://waymark.example.org",
                templates);
    }

    private static MimeMessage read(String letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
    }

    /// The one mail server that is set up.
    private record Only(org.springframework.mail.javamail.JavaMailSender sender)
            implements org.springframework.beans.factory.ObjectProvider<
                    org.springframework.mail.javamail.JavaMailSender> {
        @Override
        public org.springframework.mail.javamail.JavaMailSender getObject() {
            return sender;
        }

        @Override
        public java.util.stream.Stream<org.springframework.mail.javamail.JavaMailSender> stream() {
            return java.util.stream.Stream.of(sender);
        }
    }
}
