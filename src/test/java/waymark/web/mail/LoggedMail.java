package waymark.web.mail;

import java.time.Duration;
import java.util.Optional;
import waymark.web.mvc.Templates;

/// A sender of letters to a mail server of a test that is heard by a log, as the one of the program is.
public final class LoggedMail {

    private LoggedMail() {}

    public static Mail of(FakeMailServer server, Templates templates, MailLog log) {
        return new Mail(
                server.sender(2_000),
                "waymark@example.org",
                "",
                "https://waymark.example.org",
                templates,
                Duration.ofSeconds(5),
                () -> Optional.of(log));
    }
}
