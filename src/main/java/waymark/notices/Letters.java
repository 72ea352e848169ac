package waymark.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import waymark.access.AccessDesk;
import waymark.kernel.Actor;

/// E-mails that say how many notices wait, and nothing about them: mail is read over shoulders and on lock screens.
///
/// The order makes sure that no notice is sent twice: it is counted into a letter and that is committed; then the
/// letter is handed to the mail server; then the outcome is committed. A crash between the last two leaves a
/// letter without an outcome, which nobody sends again. The notice is on the person's page in any case.
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Mailings mailings;
    private final AccessDesk accounts;
    private final MailSender mail;
    private final String from;
    private final String address;

    /// @param address where people reach Waymark, without a slash at the end
    Letters(Mailings mailings, AccessDesk accounts, MailSender mail, String from, String address) {
        this.mailings = mailings;
        this.accounts = accounts;
        this.mail = mail;
        this.from = from;
        this.address = address;
    }

    /// One round. A mail server that refuses everybody is left alone until the next round.
    void send(Actor clock) {
        for (var person : mailings.waiting(clock)) {
            var to = accounts.email(clock, person);
            var mailing = mailings.take(clock, person);
            if (mailing.isPresent()) {
                // an account that was closed in the meantime is told nothing, now or later
                var outcome = to.map(known ->
                                MailOutcome.of(mail, letter(mailing.get().counted(), known)))
                        .orElse(MailOutcome.UNSURE);
                mailings.settle(clock, mailing.get(), outcome);
                if (outcome == MailOutcome.REFUSED) {
                    LOG.warn(
                            "The mail server refused an e-mail; try {} for the same person",
                            mailing.get().tries());
                }
            }
        }
    }

    private SimpleMailMessage letter(int notices, String to) {
        var what = notices == 1 ? "1 new notice" : notices + " new notices";
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject("You have " + what + " in Waymark");
        letter.setText("""
                You have %s in Waymark.

                Sign in to read: %s/notices

                What a notice says is never sent by e-mail.
                """.formatted(what, address));
        return letter;
    }
}
