package waymark.notices;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;

/// E-mails that say how many notices wait, and nothing about them: mail is read over shoulders and on lock screens.
///
/// A notice is counted into a letter and that is committed; then the letter is handed to the mail server; then the
/// outcome is committed. Where nobody knows whether it arrived, it is sent again a few times under the same id, by
/// which
/// receivers drop the copy. The notice is on the person's page in any case.
@Component
class EmailDigest {

    private final DigestEmails mailings;
    private final AccessApi accounts;
    private final Mail mail;

    EmailDigest(DigestEmails mailings, AccessApi accounts, Mail mail) {
        this.mailings = mailings;
        this.accounts = accounts;
        this.mail = mail;
    }

    /// One round. Where the mail server is not reached, everybody waits for the next.
    void send(Actor clock) {
        if (!mail.open()) {
            return;
        }
        mailings.settleInterrupted(clock);
        for (var person : mailings.waiting(clock)) {
            var to = accounts.email(clock, person);
            var mailing = mailings.take(clock, person);
            if (mailing.isPresent() && send(clock, mailing.get(), to) == MailOutcome.NOT_REACHED) {
                return;
            }
        }
    }

    private MailOutcome send(Actor clock, DigestEmail mailing, Optional<String> to) {
        // an account that was closed in the meantime is told nothing, now or later
        var outcome = to.map(known -> mail.send(letter(mailing, known))).orElse(MailOutcome.SENT);
        mailings.settle(clock, mailing, outcome);
        return outcome;
    }

    private MailLetter letter(DigestEmail mailing, String to) {
        var what = mailing.counted() == 1 ? "1 new notice" : mailing.counted() + " new notices";
        return MailLetter.of("notices-" + mailing.letter(), to, "You have " + what + " in Waymark", """
                You have %s in Waymark. Sign in to read:

                %s

                What a notice says is never sent by e-mail.
                """.formatted(
                                what, mail.link("/notices")))
                .fewerAt(EmailPreferenceController.PATH);
    }
}
