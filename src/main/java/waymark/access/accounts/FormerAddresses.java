package waymark.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import waymark.access.messages.AccountEmail;
import waymark.access.messages.MailTransport;
import waymark.web.mail.MailOutcome;

/// Tells the address that an account had before that it has another: whoever changed it so as to come in as
/// that person did not change this one. The new address is not in the letter, since the old one may have been
/// a stranger's by mistake.
///
/// Letters wait in memory, on the node that changed the address. One that a stop loses is not sent again: the
/// notice inside Waymark is kept.
@Component
public class FormerAddresses {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final String TEXT = """
            Your Waymark account now has another e-mail address. You sign in with that address from now on, and
            what Waymark writes you goes there:

            {link}

            Did you not ask for it, and does nobody in your organisation know of it? Tell an administrator of your
            partnership at once, by telephone: somebody may be trying to get into your account.
            """;

    private record Waiting(AccountEmail letter, int tries, Instant after) {}

    private final Queue<Waiting> letters = new ConcurrentLinkedQueue<>();
    private final MailTransport mail;
    private final Clock clock;

    FormerAddresses(MailTransport mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    @TransactionalEventListener
    void tell(AddressChanged changed) {
        if (mail.delivers()) {
            letters.add(new Waiting(
                    new AccountEmail(
                            "address-" + UUID.randomUUID(),
                            changed.former(),
                            "Your Waymark account has another e-mail address",
                            TEXT,
                            "/sign-in"),
                    0,
                    clock.instant()));
        }
    }

    /// Sends what waits. A letter that the mail server refuses, or does not say that it has, is tried a few
    /// times.
    public void send() {
        for (var one : List.copyOf(letters)) {
            if (one.after().isAfter(clock.instant())) {
                continue;
            }
            var outcome = mail.send(one.letter());
            if (outcome == MailOutcome.NOT_REACHED) {
                return;
            }
            letters.remove(one);
            if (outcome != MailOutcome.SENT && one.tries() + 1 < MailOutcome.TRIES) {
                letters.add(new Waiting(
                        one.letter(), one.tries() + 1, clock.instant().plus(PAUSE)));
            }
        }
    }
}
