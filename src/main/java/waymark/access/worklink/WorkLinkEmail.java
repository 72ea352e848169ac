package waymark.access.worklink;

import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.messages.AccountEmail;
import waymark.access.messages.MailTransport;

/// The e-mail with a link to a work e-mail address. Where no mail server is set up no page offers links.
@Component
public class WorkLinkEmail {

    private final MailTransport mail;

    WorkLinkEmail(MailTransport mail) {
        this.mail = mail;
    }

    /// True where an e-mail would arrive.
    public boolean delivers() {
        return mail.delivers();
    }

    /// Sends the e-mail once. One that the server refuses is not tried again: the person asks again, and
    /// gets a link that is valid for the whole time.
    void send(WorkAddress to, String path) {
        mail.send(new AccountEmail("link-" + UUID.randomUUID(), to.text(), "Your link to Waymark", TEXT, path));
    }

    private static final String TEXT = """
            Somebody, we hope you, asked for a link to Waymark, the working platform of your anti-slavery
            partnership. Open it and press the button:

            {link}

            The link works once, for 15 minutes. In another browser than the one you asked in, you will be
            asked for the six-digit number that you were shown there.

            Do not pass this e-mail on. If you did not ask for it, do nothing: nobody can sign in without you.
            """;
}
