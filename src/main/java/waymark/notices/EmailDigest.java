package waymark.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;

/// E-mails that say how many unread notices somebody has, and nothing about them: mail is read over shoulders
/// and on lock screens. Only reminders are written out, since they say no more than what is due.
///
/// Notices are counted into an e-mail and that is committed; then the e-mail is handed to the mail server;
/// then the outcome is committed. Where nobody knows whether it arrived, it is sent again a few times under
/// the same id, by which receivers drop the copy. The notice is on the person's page in any case.
@Component
class EmailDigest {

    private final DigestEmails emails;
    private final AccessApi access;
    private final Mail mail;

    EmailDigest(DigestEmails emails, AccessApi access, Mail mail) {
        this.emails = emails;
        this.access = access;
        this.mail = mail;
    }

    /// One run. Where the mail server is not reached, everybody waits for the next.
    void send(Actor clock) {
        if (!mail.open()) {
            return;
        }
        emails.settleInterrupted(clock);
        for (var person : emails.waiting(clock)) {
            var to = access.email(clock, person);
            var email = emails.take(clock, person);
            if (email.isPresent() && send(clock, email.get(), to) == MailOutcome.NOT_REACHED) {
                return;
            }
        }
    }

    private MailOutcome send(Actor clock, DigestEmail email, Optional<String> to) {
        // an account that was closed in the meantime is told nothing, now or later
        var outcome = to.map(known -> mail.send(letter(email, known, emails.reminders(clock, email))))
                .orElse(MailOutcome.SENT);
        emails.settle(clock, email, outcome);
        return outcome;
    }

    private MailLetter letter(DigestEmail email, String to, List<DigestEmails.Reminder> reminders) {
        int others = email.counted() - reminders.size();
        var what = reminders.isEmpty() || others > 0
                ? count(email.counted(), "new notice")
                : count(email.counted(), "reminder");
        var text =
                reminders.isEmpty() ? """
                You have %s in Waymark. Sign in to read:

                %s

                What a notice says is never sent by e-mail.
                """.formatted(what, mail.link("/notices")) : reminding(what, others, reminders);
        return MailLetter.of("notices-" + email.letter(), to, "You have " + what + " in Waymark", text)
                .fewerAt(EmailPreferenceController.PATH);
    }

    /// A reminder says what is due and nothing else, so it is written out.
    private String reminding(String what, int others, List<DigestEmails.Reminder> reminders) {
        var lines = reminders.stream()
                .map(reminder -> reminder.text() + "\n\n" + mail.link(reminder.path()))
                .collect(Collectors.joining("\n\n"));
        return """
                You have %s in Waymark.

                %s

                %s All your notices:

                %s

                An e-mail says what is due. What other notices say is never sent by e-mail.
                """.formatted(
                        what,
                        lines,
                        others > 0 ? "And %s.".formatted(count(others, "other notice")) : "Sign in to answer.",
                        mail.link("/notices"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
