package waymark.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.calendar.CalendarAddress;
import waymark.web.look.CurrentLook;
import waymark.web.mvc.Templates;

/// Hands letters to the mail server. The demonstration sends none, whatever is set up.
///
/// The sender keeps a row that says so, committed before, and gives each letter an id that it keeps at
/// every try: its `Message-ID` is made of it, by which receivers drop a second copy.
@Component
public class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    /// For one letter, all in all: a server that answers a byte at a time is never late by the time-outs of
    /// the line.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String INVITATION = "invite.ics";

    private final @Nullable JavaMailSender sender;
    private final InternetAddress from;
    private final InternetAddress replies;
    private final String address;
    private final Templates templates;
    private final Duration longest;
    private final Supplier<Optional<MailLog>> logs; // asked late: it reads and writes
    private final AtomicBoolean away = new AtomicBoolean();

    @Autowired
    Mail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            @Value("${waymark.mail.from:}") String from,
            @Value("${waymark.mail.reply-to:}") String replies,
            @Value("${waymark.address:http://localhost:${server.port:8080}}") String address,
            Templates templates,
            ObjectProvider<MailLog> logs) {
        this(
                demonstration ? null : MailTls.required(sender.getIfAvailable()),
                from,
                replies,
                address,
                templates,
                LONGEST,
                () -> Optional.ofNullable(logs.getIfAvailable()));
        if (demonstration && sender.getIfAvailable() != null) {
            LOG.warn("The demonstration sends no e-mail, though a mail server is set");
        }
    }

    /// @param sender null where no mail server is set up
    /// @param from an address, with a name before it or without; empty for `waymark@` and the host of the
    /// address
    /// @param replies where answers go; empty for the sender
    /// @param address where people reach Waymark, without a slash at the end
    public Mail(@Nullable JavaMailSender sender, String from, String replies, String address, Templates templates) {
        this(sender, from, replies, address, templates, LONGEST);
    }

    Mail(
            @Nullable JavaMailSender sender,
            String from,
            String replies,
            String address,
            Templates templates,
            Duration longest) {
        this(sender, from, replies, address, templates, longest, Optional::empty);
    }

    Mail(
            @Nullable JavaMailSender sender,
            String from,
            String replies,
            String address,
            Templates templates,
            Duration longest,
            Supplier<Optional<MailLog>> logs) {
        this.logs = logs;
        this.sender = sender;
        this.longest = longest;
        this.address = address;
        this.from = mailbox("WAYMARK_MAIL_FROM", from.isBlank() ? "waymark@" + host() : from);
        this.replies = replies.isBlank() ? this.from : mailbox("WAYMARK_MAIL_REPLY_TO", replies);
        this.templates = templates;
    }

    /// True where letters go out.
    public boolean open() {
        return sender != null;
    }

    /// The address under which people reach the path.
    public String link(String path) {
        return address + path;
    }

    /// Who sends: the partnership, as its letters name it.
    public CalendarAddress sender() {
        return new CalendarAddress(ownName(), from.getAddress());
    }

    /// The name that was set for letters, else the one of the settings, else the one on every page.
    private String ownName() {
        var look = CurrentLook.now();
        return first(look.sender(), from.getPersonal(), look.title());
    }

    /// Where answers go has a name of its own, or the partnership's.
    private String answersName() {
        return first(replies.getPersonal(), ownName());
    }

    private static String first(@Nullable String... names) {
        for (var name : names) {
            if (name != null && !name.isEmpty()) {
                return name;
            }
        }
        return "Waymark";
    }

    /// Hands the letter over. The log hears of a server that is away once, and once that it is back.
    public MailOutcome send(MailLetter letter) {
        if (sender == null) {
            throw new InvariantViolation("a letter without a mail server");
        }
        var log = logs.get();
        if (log.filter(one -> one.held(letter)).isPresent()) {
            return MailOutcome.REFUSED;
        }
        var mark = log.map(one -> one.mark(letter)).orElse("");
        var tried = tried(sender, letter, mark.isEmpty() ? letter.id() : letter.id() + "." + mark);
        log.ifPresent(one -> one.tried(letter, tried.outcome(), tried.reply()));
        return tried.outcome();
    }

    private record Tried(MailOutcome outcome, MailReply reply) {}

    private Tried tried(JavaMailSender sender, MailLetter letter, String id) {
        var message = new Message("<%s@%s>".formatted(id, host()));
        try {
            write(letter, message);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            LOG.warn("A letter could not be written: its address or its words do not fit into an e-mail");
            return new Tried(MailOutcome.REFUSED, MailReply.NONE);
        }
        MailOutcome outcome;
        var reply = MailReply.NONE;
        try {
            handOver(sender, message);
            outcome = MailOutcome.SENT;
        } catch (MailException problem) {
            outcome = MailOutcome.of(problem, message.begun);
            reply = MailReply.of(problem);
            say(outcome, problem);
        }
        if (outcome != MailOutcome.NOT_REACHED && away.getAndSet(false)) {
            LOG.warn("The mail server answers again; letters that waited go out");
        }
        return new Tried(outcome, reply);
    }

    /// True where the mail server could not be used when it was asked last.
    public boolean away() {
        return away.get();
    }

    /// On a virtual thread, whose line an interruption closes.
    private void handOver(JavaMailSender sender, Message message) {
        var sending = new FutureTask<Boolean>(() -> sender.send(message), true);
        var thread = Thread.ofVirtual().name("Letter").start(sending);
        try {
            sending.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof MailException problem
                    ? problem
                    : new InvariantViolation("an error that is none of the mail's", failed);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw new MailSendException(Map.of(message, late));
        } catch (InterruptedException stopping) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new MailSendException(Map.of(message, stopping));
        }
    }

    private void say(MailOutcome outcome, MailException problem) {
        switch (outcome) {
            case NOT_REACHED -> {
                if (!away.getAndSet(true)) {
                    LOG.warn("The mail server cannot be used ({}); letters wait until it can", cause(problem));
                }
            }
            case REFUSED -> LOG.warn("The mail server refused a letter");
            case UNSURE -> LOG.warn("The mail server did not say whether it has a letter ({})", cause(problem));
            case SENT -> {} // it only did not say goodbye
        }
    }

    /// The kind of the innermost error: its words may hold an address.
    private static String cause(MailException problem) {
        Throwable inner = problem instanceof MailSendException failed
                ? Arrays.stream(failed.getMessageExceptions())
                        .findFirst()
                        .map(Throwable.class::cast)
                        .orElse(problem)
                : problem;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getClass().getSimpleName();
    }

    private void write(MailLetter letter, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        message.setFrom(new InternetAddress(from.getAddress(), ownName(), "UTF-8"));
        message.setReplyTo(new InternetAddress[] {new InternetAddress(replies.getAddress(), answersName(), "UTF-8")});
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        var fewer = letter.fewer();
        var unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + link(unsubscribe) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } else if (fewer != null) {
            message.setHeader("List-Unsubscribe", "<" + link(fewer) + ">");
        }
        var text = new MimeBodyPart();
        text.setText(
                fewer == null ? letter.text() : letter.text() + "\nFewer of these: " + link(fewer) + "\n", "UTF-8");
        var html = new MimeBodyPart();
        html.setText(html(letter), "UTF-8", "html");
        var both = new MimeMultipart("alternative", text, html);
        var words = new MimeBodyPart();
        words.setContent(both);
        var calendar = letter.calendar();
        var file = letter.file();
        if (calendar != null) {
            // the last alternative is the one that a calendar takes; the file is for programs that know none
            both.addBodyPart(
                    encoded("text/calendar; method=" + calendar.method() + "; charset=UTF-8", calendar.content()));
            var same = encoded("application/ics; name=" + INVITATION, calendar.content());
            same.setFileName(INVITATION);
            same.setDisposition(MimeBodyPart.ATTACHMENT);
            message.setContent(new MimeMultipart("mixed", words, same));
        } else if (file != null) {
            var with = new MimeBodyPart();
            with.setText(file.content(), "UTF-8");
            with.setFileName(file.name());
            with.setDisposition(MimeBodyPart.ATTACHMENT);
            with.setHeader("Content-Transfer-Encoding", "base64"); // no mail server on the way changes a byte of it
            message.setContent(new MimeMultipart("mixed", words, with));
        } else {
            message.setContent(both);
        }
    }

    /// A part of a type that Jakarta Mail does not write by itself.
    private static MimeBodyPart encoded(String type, String content) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", type);
        headers.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeBodyPart(headers, Base64.getMimeEncoder().encode(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String html(MailLetter letter) {
        List<String> paragraphs = Arrays.stream(letter.text().strip().split("\n\\s*\n"))
                .map(String::strip)
                .toList();
        var fewer = letter.fewer();
        return templates.render(
                "web/mail/letter",
                Map.of(
                        "subject",
                        letter.subject(),
                        "paragraphs",
                        paragraphs,
                        "fewer",
                        fewer == null ? "" : link(fewer)));
    }

    private static InternetAddress mailbox(String setting, String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException(
                    setting
                            + " is not an e-mail address. Write waymark@example.org or \"Waymark <waymark@example.org>\"",
                    wrong);
        }
    }

    /// The host of the address under which people reach Waymark.
    public String host() {
        var host = URI.create(address).getHost();
        return host == null ? "localhost" : host;
    }

    /// A message that knows its id and whether its content began to go out.
    private static final class Message extends MimeMessage {

        private final String id;
        private volatile boolean begun;

        Message(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, without);
        }
    }
}
