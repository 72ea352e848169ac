package waymark.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import waymark.audit.seal.AuditApi;
import waymark.audit.seal.SealedLog;
import waymark.audit.seal.WitnessSettings;
import waymark.kernel.Actor;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailLetter.Attached;
import waymark.web.mail.MailOutcome;

/// Sends the witnesses of the account its latest checkpoint. A letter that goes twice does no harm, one that
/// goes not at all does: so it is noted after it was sent. Whoever's was refused is sent one again in the next round,
/// and nobody else; one that may have arrived counts as sent, since a later one follows.
@Component
class WitnessEmails {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessEmails.class);

    private final AuditApi account;
    private final WitnessSettings settings;
    private final Mail mail;
    private final Clock clock;

    /// Who has had one, while others still wait for theirs.
    private final Map<String, Instant> had = new ConcurrentHashMap<>();

    WitnessEmails(AuditApi account, WitnessSettings settings, Mail mail, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    /// One round.
    void send(Actor clockwork) {
        if (mail.open()) {
            account.toSend(clockwork).ifPresent(latest -> account.sent(clockwork, latest, toAll(latest)));
        }
    }

    private boolean toAll(SealedLog sealed) {
        boolean all = true;
        var since = clock.instant().minus(settings.mailEvery());
        for (var address : settings.addresses()) {
            if (had.getOrDefault(address, Instant.MIN).isAfter(since)) {
                continue;
            }
            var outcome = mail.send(letter(sealed, address));
            if (outcome == MailOutcome.SENT || outcome == MailOutcome.UNSURE) {
                had.put(address, clock.instant());
            } else {
                all = false;
            }
        }
        if (all) {
            had.clear();
        } else {
            LOG.warn("A checkpoint did not go to every witness; it is sent again in the next round");
        }
        return all;
    }

    /// The checkpoint stands in the letter for people, and goes with it as a file that no mail server changes.
    private static MailLetter letter(SealedLog sealed, String address) {
        var id = "checkpoint-%d-%08x".formatted(sealed.number(), address.hashCode());
        return MailLetter.of(
                        id, address, "Please keep: checkpoint over %,d entries".formatted(sealed.size()), """
                Please keep this e-mail. You are a witness of an account of who did what in Waymark.

                The file that comes with it says how many entries the account has, and stands for all of them. It holds
                nothing about anybody. Should an entry ever be changed or taken away, even by those who run Waymark, the
                account no longer fits the file, and you can prove it. How: docs/operations/audit.md, or ask for it.

                Save the file as it is. These lines are the same, to read:

                %s""".formatted(
                                        sealed.note()))
                .with(new Attached("%012d.checkpoint".formatted(sealed.size()), sealed.note()));
    }
}
