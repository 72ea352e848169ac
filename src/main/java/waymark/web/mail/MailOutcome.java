package waymark.web.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/// What became of an e-mail.
public enum MailOutcome {
    /// The mail server took it.
    SENT,
    /// The mail server said no to this letter: later it may say yes, and nobody has the letter.
    REFUSED,
    /// The mail server was not reached, did not answer, or did not let us in, before any of the letter went.
    /// Nobody has it, and the next letter would fare the same.
    NOT_REACHED,
    /// The letter was handed over, and the line broke before the server said that it has it. It may be sent
    /// again a few times, under the same id, so that a server that has it already drops the copy.
    UNSURE;

    /// So often a letter is handed over whose outcome is unsure; some kinds end after as many refusals, too.
    public static final int TRIES = 3;

    private static final int NO = 400; // and above: 4yz for now, 5yz for good

    /// @param begun true where the letter itself was on its way
    static MailOutcome of(MailException problem, boolean begun) {
        return switch (problem) {
            case MailParseException _, MailPreparationException _ -> REFUSED;
            case MailAuthenticationException _ -> NOT_REACHED;
            // the letter was taken: only the goodbye failed
            case MailSendException failed
            when begun && failed.getFailedMessages().isEmpty() -> SENT;
            case MailSendException failed when saidNo(failed) -> REFUSED;
            default -> begun ? UNSURE : NOT_REACHED;
        };
    }

    private static boolean saidNo(MailSendException failed) {
        for (var each : failed.getMessageExceptions()) {
            for (var next = each; next != null; next = after(next)) {
                if (code(next) >= NO) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Exception after(Exception problem) {
        return problem instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /// What the server answered; a line that was closed is no answer.
    private static int code(Exception problem) {
        return switch (problem) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            default -> -1;
        };
    }
}
