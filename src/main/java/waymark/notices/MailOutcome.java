package waymark.notices;

import jakarta.mail.SendFailedException;
import java.util.Arrays;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/// What became of an e-mail.
public enum MailOutcome {
    /// The mail server took it.
    SENT,
    /// The mail server could not be reached or said no: it may be tried again.
    REFUSED,
    /// The line broke after the letter was handed over: trying again might send it twice.
    UNSURE;

    /// Hands the letter to the mail server.
    static MailOutcome of(MailSender mail, SimpleMailMessage letter) {
        try {
            mail.send(letter);
            return SENT;
        } catch (MailException problem) {
            return surelyNotSent(problem) ? REFUSED : UNSURE;
        }
    }

    /// No connection, no sign-in, or a clear no from the server. Anything else may have been sent after all.
    private static boolean surelyNotSent(MailException problem) {
        return switch (problem) {
            case MailAuthenticationException _, MailParseException _, MailPreparationException _ -> true;
            case MailSendException failed ->
                failed.getCause() != null
                        || Arrays.stream(failed.getMessageExceptions()).allMatch(SendFailedException.class::isInstance);
            default -> false;
        };
    }
}
