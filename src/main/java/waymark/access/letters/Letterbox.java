package waymark.access.letters;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/// How a letter reaches its address: by the mail server where one is set up, in the demonstration on to the page that
/// shows
/// its letters, and otherwise not at all.
@Component
public class Letterbox {

    private static final Logger LOG = LoggerFactory.getLogger(Letterbox.class);

    private final Optional<MailSender> mail;
    private final Optional<DemonstrationPost> demonstration;
    private final String from;
    private final String address;

    Letterbox(
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
    public boolean delivers() {
        return mail.isPresent() || demonstration.isPresent();
    }

    /// Sends the letter once. False where the server refused it, or there is none.
    public boolean send(Letter letter) {
        if (demonstration.isPresent()) {
            demonstration.get().keep(letter);
            return true;
        }
        if (mail.isEmpty()) {
            return false;
        }
        try {
            mail.get().send(written(letter));
            return true;
        } catch (MailException refused) {
            LOG.warn("The mail server refused a letter about signing in");
            return false;
        }
    }

    private SimpleMailMessage written(Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to());
        message.setSubject(letter.subject());
        message.setText(letter.text(address));
        return message;
    }
}
