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

/// Sends the witnesses of the audit log its latest checkpoint. An e-mail sent twice does no harm, one not
/// sent does: so it is noted after it was sent. A witness whose e-mail was refused is sent it again in the
/// next run, and nobody else is; one that may have arrived counts as sent, since a later one follows.
@Component
class WitnessEmails {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessEmails.class);

    private final AuditApi audit;
    private final WitnessSettings settings;
    private final Mail mail;
    private final Clock clock;

    /// Who has been sent one, while others still wait for theirs.
    private final Map<String, Instant> sent = new ConcurrentHashMap<>();

    WitnessEmails(AuditApi audit, WitnessSettings settings, Mail mail, Clock clock) {
        this.audit = audit;
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    /// One run.
    void send(Actor system) {
        if (mail.open()) {
            audit.toSend(system).ifPresent(latest -> audit.sent(system, latest, toAll(latest)));
        }
    }

    private boolean toAll(SealedLog sealed) {
        boolean all = true;
        var since = clock.instant().minus(settings.mailEvery());
        for (var address : settings.addresses()) {
            if (sent.getOrDefault(address, Instant.MIN).isAfter(since)) {
                continue;
            }
            var outcome = mail.send(letter(sealed, address));
            if (outcome == MailOutcome.SENT || outcome == MailOutcome.UNSURE) {
                sent.put(address, clock.instant());
            } else {
                all = false;
            }
        }
        if (all) {
            sent.clear();
        } else {
            LOG.warn("A checkpoint did not go to every witness; it is sent again in the next run");
        }
        return all;
    }

    /// The checkpoint is in the text for people, and attached as a file that no mail server changes.
    private static MailLetter letter(SealedLog sealed, String address) {
        var id = "checkpoint-%d-%08x".formatted(sealed.number(), address.hashCode());
        return MailLetter.of(
                        id, address, "Please keep: checkpoint over %,d entries".formatted(sealed.size()), """
                                Please keep this e-mail. You are a witness of the audit log of Waymark: who did what, and when.

                                The attached file is a checkpoint: it says how many entries the log has, and is signed over all of them. It
                                contains nothing about anybody. If an entry is ever changed or removed, even by those who run Waymark, the
                                log no longer matches the file, and you can prove it. How: docs/operations/audit.md, or ask for it.

                                Save the file as it is. These lines are the same, to read:

                                %s""".formatted(
                                        sealed.note()))
                .with(new Attached("%012d.checkpoint".formatted(sealed.size()), sealed.note()));
    }
}
