package waymark.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import waymark.audit.AuditDesk;
import waymark.audit.SealedAccount;
import waymark.audit.WitnessSettings;
import waymark.kernel.Actor;

/// Sends the witnesses of the account its latest checkpoint. A letter that goes twice does no harm, one that
/// goes not at all does: so it is noted after it was sent, and what was refused is sent again in the next
/// round.
@Component
class WitnessLetters {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessLetters.class);

    private final AuditDesk account;
    private final WitnessSettings settings;
    private final MailDesk mail;

    WitnessLetters(AuditDesk account, WitnessSettings settings, MailDesk mail) {
        this.account = account;
        this.settings = settings;
        this.mail = mail;
    }

    /// One round.
    void send(Actor clockwork) {
        if (mail.open()) {
            account.toSend(clockwork).ifPresent(latest -> account.sent(clockwork, latest, toAll(latest)));
        }
    }

    private boolean toAll(SealedAccount sealed) {
        boolean all = true;
        for (var address : settings.addresses()) {
            var outcome = mail.send(
                    address, "Please keep: checkpoint over %,d entries".formatted(sealed.size()), letter(sealed));
            all = all && outcome != MailOutcome.REFUSED;
        }
        if (!all) {
            LOG.warn("The mail server refused a checkpoint for a witness; it is sent again in the next round");
        }
        return all;
    }

    private static String letter(SealedAccount sealed) {
        return """
                Please keep this e-mail. You are a witness of an account of who did what in Waymark.

                The lines below say how many entries the account has, and stand for all of them. They hold nothing about
                anybody. Should an entry ever be changed or taken away, even by those who run Waymark, the account no
                longer fits these lines, and you can prove it. How: docs/operations/audit.md, or ask for it.

                Save what follows, from the next line to the last, as a file that ends in .checkpoint:

                %s""".formatted(sealed.note());
    }
}
