package waymark.system.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.system.lines.Spans;
import waymark.web.health.SystemLine;
import waymark.web.mail.Mail;
import waymark.web.mail.WaitingMail;

/// Whether letters go out.
@Component
class MailLine implements SystemLine {

    private static final Duration LONG = Duration.ofHours(1);

    private final Mail mail;
    private final Letters letters;
    private final List<WaitingMail> kinds;
    private final boolean demonstration;
    private final Clock clock;

    MailLine(
            Mail mail,
            Letters letters,
            List<WaitingMail> kinds,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.mail = mail;
        this.letters = letters;
        this.kinds = List.copyOf(kinds);
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public String label() {
        return "E-mail out";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public Reading look(Actor system) {
        if (!mail.open()) {
            return demonstration
                    ? Reading.off("The demonstration sends none")
                    : Reading.attention(
                            "No mail server is set up",
                            "Set SPRING_MAIL_HOST as docs/operations/deploy.md says: nobody is reminded of anything without it");
        }
        var waiting = letters.counted(system, kinds);
        int count = waiting.stream().mapToInt(Letters.Waiting::letters).sum();
        var oldest = waiting.stream()
                .map(Letters.Waiting::since)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        var day = letters.lastDay(system);
        int held = letters.refusedAddresses(system).size();
        var words = "%s sent in the last day, %s wait, %s held back"
                .formatted(Spans.count(day.sent(), "e-mail"), count, held == 1 ? "1 address" : held + " addresses");
        if (mail.away()) {
            return Reading.bad(
                    "The mail server cannot be used. " + words,
                    "Check the mail server and its name and password. E-mails wait and are then sent by themselves");
        }
        if (oldest.isPresent() && oldest.get().plus(LONG).isBefore(clock.instant())) {
            return Reading.bad(
                    words
                            + "; the oldest waits for %s"
                                    .formatted(Spans.words(Duration.between(oldest.get(), clock.instant()))),
                    "Open the e-mail queue: it says what the mail server answered");
        }
        return day.refused() > 0
                ? Reading.attention(words, "Open the e-mail queue: some e-mails were refused")
                : Reading.well(words);
    }
}
