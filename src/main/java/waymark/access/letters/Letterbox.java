package waymark.access.letters;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;

/// How a letter reaches its address: in the demonstration on to the page that shows its letters, else by the mail
/// server where one is set up, and otherwise not at all.
@Component
public class Letterbox {

    private final Mail mail;
    private final Optional<DemonstrationPost> demonstration;

    @Autowired
    Letterbox(Mail mail, ObjectProvider<DemonstrationPost> demonstration) {
        this(mail, Optional.ofNullable(demonstration.getIfAvailable()));
    }

    private Letterbox(Mail mail, Optional<DemonstrationPost> demonstration) {
        this.mail = mail;
        this.demonstration = demonstration;
    }

    /// One that hands every letter to the mail server.
    public static Letterbox of(Mail mail) {
        return new Letterbox(mail, Optional.empty());
    }

    /// True where a letter would arrive.
    public boolean delivers() {
        return mail.open() || demonstration.isPresent();
    }

    /// Sends the letter once.
    public MailOutcome send(Letter letter) {
        if (demonstration.isPresent()) {
            demonstration.get().keep(letter);
            return MailOutcome.SENT;
        }
        if (!mail.open()) {
            return MailOutcome.NOT_REACHED;
        }
        return mail.send(MailLetter.of(letter.id(), letter.to(), letter.subject(), letter.text(mail.link(""))));
    }
}
