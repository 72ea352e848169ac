package waymark.access.messages;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;

/// How an e-mail reaches its address: in the demonstration it goes to the page that shows them, else by
/// the mail server where one is set up, and otherwise not at all.
@Component
public class MailTransport {

    private final Mail mail;
    private final Optional<DemonstrationMailbox> demonstration;

    @Autowired
    MailTransport(Mail mail, ObjectProvider<DemonstrationMailbox> demonstration) {
        this(mail, Optional.ofNullable(demonstration.getIfAvailable()));
    }

    private MailTransport(Mail mail, Optional<DemonstrationMailbox> demonstration) {
        this.mail = mail;
        this.demonstration = demonstration;
    }

    /// One that gives every e-mail to the mail server.
    public static MailTransport of(Mail mail) {
        return new MailTransport(mail, Optional.empty());
    }

    /// True where an e-mail would arrive.
    public boolean delivers() {
        return mail.open() || demonstration.isPresent();
    }

    /// Sends the e-mail once.
    public MailOutcome send(AccountEmail letter) {
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
