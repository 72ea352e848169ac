package waymark.meetings.invitations;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.mail.Mail;
import waymark.web.mvc.Templates;

/// A mail server, and the run that sends invitations to it, each a minute after the last.
final class Mailbox implements AutoCloseable {

    static final Actor CLOCK = Actor.system("Meeting invitations");

    private static final Pattern LINK = Pattern.compile("https://waymark\\.example\\.org(/meeting-answer/\\S+)");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final InvitationMails mails;
    private final Invitees invitees;
    private final Templates templates;
    private final AtomicInteger runs = new AtomicInteger();
    private int port;

    Mailbox(InvitationMails mails, Invitees invitees, Templates templates) {
        this.mails = mails;
        this.invitees = invitees;
        this.templates = templates;
        server.start();
        port = server.getSmtp().getPort();
    }

    /// An invitation as another program reads it.
    record Letter(
            MimeMessage message, String tree, String text, String html, String type, Calendar calendar, String file) {

        String to() throws Exception {
            return message.getAllRecipients()[0].toString();
        }

        String value(String property) {
            return calendar.getComponents(Component.VEVENT)
                    .getFirst()
                    .getProperty(property)
                    .map(Property::getValue)
                    .orElse("");
        }

        String method() {
            return calendar.getProperty(Property.METHOD).map(Property::getValue).orElse("");
        }

        String link() {
            var found = LINK.matcher(text);
            return found.find() ? found.group(1) : "";
        }
    }

    /// The mail server does not answer.
    void away() {
        port = 1;
    }

    void back() {
        port = server.getSmtp().getPort();
    }

    InvitationJob job() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        var mail = new Mail(
                sender, "Humber partnership <office@example.org>", "", "https://waymark.example.org", templates);
        var now = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(runs.incrementAndGet()));
        return new InvitationJob(mails, invitees, mail, InstantSource.fixed(now).withZone(ZoneOffset.UTC));
    }

    /// Sends what waits, and answers what came for these people, in order.
    List<Letter> sent(String... addresses) throws Exception {
        CurrentActor.run(CLOCK, () -> job().send(CLOCK));
        var fresh = new ArrayList<Letter>();
        for (var message : server.getReceivedMessages()) {
            if (Arrays.asList(addresses).contains(message.getAllRecipients()[0].toString())) {
                fresh.add(letter(message));
            }
        }
        server.purgeEmailFromAllMailboxes();
        return fresh;
    }

    private static Letter letter(MimeMessage message) throws Exception {
        var mixed = (MimeMultipart) message.getContent();
        var words = (MimeMultipart) mixed.getBodyPart(0).getContent();
        var calendar = words.getBodyPart(2);
        return new Letter(
                message,
                tree(message),
                (String) words.getBodyPart(0).getContent(),
                (String) words.getBodyPart(1).getContent(),
                calendar.getContentType(),
                new CalendarBuilder().build(new StringReader(text(calendar))),
                text(mixed.getBodyPart(1)));
    }

    private static String text(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// The parts within parts: `mixed(alternative(plain, html, calendar), ics)`.
    private static String tree(Part part) throws Exception {
        var type = part.getContentType();
        var name = type.substring(type.indexOf('/') + 1).split(";")[0].toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/")) {
            return name;
        }
        var inner = new ArrayList<String>();
        var parts = (MimeMultipart) part.getContent();
        for (int place = 0; place < parts.getCount(); place++) {
            inner.add(tree(parts.getBodyPart(place)));
        }
        return name + "(" + String.join(", ", inner) + ")";
    }

    @Override
    public void close() {
        server.stop();
    }
}
