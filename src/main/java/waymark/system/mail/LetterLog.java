package waymark.system.mail;

import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailLog;
import waymark.web.mail.MailOutcome;
import waymark.web.mail.MailReply;
import waymark.web.security.Sealing;

/// Notes what became of each letter. Where it cannot be noted the letter goes all the same: a list of letters is
/// worth less than a letter.
@Component
class LetterLog implements MailLog {

    private static final Logger LOG = LoggerFactory.getLogger(LetterLog.class);

    /// Somebody waits for these before a sign-in page, and cannot ask for them elsewhere: they are always tried.
    private static final Set<String> ALWAYS = Set.of("link", "recovery");

    private static final int FOR_GOOD = 500;

    /// So many bytes of a print are enough: who guesses has a try for each letter that they send.
    private static final int MARK = 10;

    private final Letters letters;
    private final Sealing sealing;

    LetterLog(Letters letters, Sealing sealing) {
        this.letters = letters;
        this.sealing = sealing;
    }

    @Configuration(proxyBeanMethods = false)
    static class LetterJobs {

        @Bean
        Job forgetLetters(Letters letters) {
            return Job.daily(LocalTime.of(3, 25), "Old entries of the e-mail queue", letters::forget);
        }
    }

    @Override
    public boolean held(MailLetter letter) {
        if (ALWAYS.contains(Letter.kindOf(letter.id()))) {
            return false;
        }
        return noted(
                system -> letters.held(system, letter.id(), tag(letter.to()), MaskedAddress.of(letter.to())), false);
    }

    @Override
    public void tried(MailLetter letter, MailOutcome outcome, MailReply reply) {
        noted(
                system -> {
                    var tag = tag(letter.to());
                    if (outcome == MailOutcome.SENT) {
                        letters.sent(system, letter.id(), tag);
                    } else {
                        letters.failed(
                                system, letter.id(), tag, MaskedAddress.of(letter.to()), state(outcome, reply), reply);
                    }
                    return true;
                },
                true);
    }

    @Override
    public String mark(MailLetter letter) {
        return mark(letter.id(), letter.to());
    }

    /// A print of the letter and its address, under a key outside the database: who gets one letter can make no
    /// return for the address of somebody else.
    String mark(String letter, String address) {
        var print = sealing.lastingTag("mail return " + letter + " " + plain(address));
        return HexFormat.of().formatHex(print, 0, MARK);
    }

    @Override
    public boolean heldBack(String address) {
        return letters.heldBack(tag(address));
    }

    /// Notes that a letter came back, and whose address it is.
    void returned(Actor system, String letter, String address, MailReply reply, boolean hard) {
        letters.returned(system, letter, tag(address), MaskedAddress.of(address), reply, hard);
    }

    static LetterState state(MailOutcome outcome, MailReply reply) {
        return outcome == MailOutcome.REFUSED && reply.code() >= FOR_GOOD ? LetterState.REFUSED : LetterState.WAITING;
    }

    private byte[] tag(String address) {
        return sealing.lastingTag("mail address " + plain(address));
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private <T> T noted(Function<Actor, T> work, T otherwise) {
        var system = Actor.system("E-mail queue");
        try {
            return CurrentActor.<T, RuntimeException>as(system, () -> work.apply(system));
        } catch (RuntimeException unnoted) {
            LOG.warn(
                    "What became of a letter could not be noted ({})",
                    unnoted.getClass().getName());
            return otherwise;
        }
    }
}
