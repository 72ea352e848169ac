package waymark.access;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/// How a link reaches its address: by the mail server where one is set up, in the demonstration on to the page that
/// shows its letters, and otherwise not at all, and then no page offers links.
@Component
class WorkPost {

    private static final Logger LOG = LoggerFactory.getLogger(WorkPost.class);

    private final Optional<MailSender> mail;
    private final Optional<DemonstrationPost> demonstration;
    private final String from;
    private final String address;

    WorkPost(
            ObjectProvider<MailSender> mail,
            ObjectProvider<DemonstrationPost> demonstration,
            @Value("${waymark.mail.from:waymark@localhost}") String from,
            @Value("${waymark.address:http://localhost:${server.port:8080}}") String address) {
        this.mail = Optional.ofNullable(mail.getIfAvailable());
        this.demonstration = Optional.ofNullable(demonstration.getIfAvailable());
        this.from = from;
        this.address = address;
    }

    /// True where a letter would arrive.
    boolean delivers() {
        return mail.isPresent() || demonstration.isPresent();
    }

    /// Sends the letter once. One that the server refuses is not tried again: whoever waits for it asks again, and gets
    /// a link that is good for the whole time.
    void send(WorkAddress to, String path) {
        demonstration.ifPresent(page -> page.keep(to, path));
        if (mail.isPresent() && demonstration.isEmpty()) {
            try {
                mail.get().send(letter(to, path));
            } catch (MailException refused) {
                LOG.warn("The mail server refused a letter with a link to sign in");
            }
        }
    }

    private SimpleMailMessage letter(WorkAddress to, String path) {
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to.text());
        letter.setSubject(SUBJECT);
        letter.setText(text(address + path));
        return letter;
    }

    static final String SUBJECT = "Your link to Waymark";

    static String text(String link) {
        return """
                Somebody, we hope you, asked for a link to Waymark, the working platform of your anti-slavery
                partnership. Open it and press the button:

                %s

                The link works once, for 15 minutes. In another browser than the one you asked in, you will be
                asked for the six-digit number that you were shown there.

                Do not pass this e-mail on. If you did not ask for it, do nothing: nobody can get in without you.
                """.formatted(link);
    }
}
