package waymark.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import waymark.kernel.Impossible;

/// Sends a letter that asks something of one person, for other modules: a letter may carry a link, never what is known
/// about anybody. Whoever sends keeps a row that says so, committed before, so that no letter goes twice.
@Component
public class MailDesk {

    private final @Nullable MailSender mail;
    private final String from;
    private final String address;

    @Autowired
    MailDesk(
            ObjectProvider<MailSender> mail,
            @Value("${waymark.mail.from:waymark@localhost}") String from,
            @Value("${waymark.address:http://localhost:${server.port:8080}}") String address) {
        this(mail.getIfAvailable(), from, address);
    }

    /// @param mail null where no mail server is set up
    /// @param address where people reach Waymark, without a slash at the end
    public MailDesk(@Nullable MailSender mail, String from, String address) {
        this.mail = mail;
        this.from = from;
        this.address = address;
    }

    /// True where a mail server is set up.
    public boolean open() {
        return mail != null;
    }

    /// The address under which people reach the path.
    public String link(String path) {
        return address + path;
    }

    /// Hands the letter to the mail server.
    public MailOutcome send(String to, String subject, String text) {
        if (mail == null) {
            throw new Impossible("a letter without a mail server");
        }
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        return MailOutcome.of(mail, letter);
    }
}
