package waymark.web.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// The codes with which a mail server answered, and none of its words: they may hold an address.
///
/// @param code as RFC 5321 has it (`550`), 0 where it gave none
/// @param status the enhanced code of RFC 3463 (`5.1.1`), empty where it gave none
/// @param ofAddress true where the address of the receiver was refused, and not the letter or its sender
public record MailReply(int code, String status, boolean ofAddress) {

    /// No answer with a code: the letter was taken, or nobody answered.
    public static final MailReply NONE = new MailReply(0, "", false);

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int DEPTH = 10;

    /// True where the address itself will not take letters later either: there is no such mailbox. A refusal by
    /// policy (`5.7`) says nothing of the address: it may be our own server that does not let us send.
    public boolean noSuchAddress() {
        return ofAddress && (code == 550 || code == 551 || code == 553) && !status.startsWith("5.7.");
    }

    static MailReply of(MailException problem) {
        if (problem instanceof MailSendException failed) {
            for (var each : failed.getMessageExceptions()) {
                for (var next : chain(each)) {
                    var reply = read(next);
                    if (reply.code() > 0) {
                        return reply;
                    }
                }
            }
        }
        return NONE;
    }

    /// The refusal of an address comes after the one of the letter, and says more.
    private static List<Exception> chain(Exception first) {
        var all = new ArrayList<Exception>();
        Exception next = first;
        for (int depth = 0; next != null && depth < DEPTH; depth++) {
            all.addFirst(next);
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return all;
    }

    private static MailReply read(Exception problem) {
        return switch (problem) {
            case SMTPAddressFailedException failed ->
                new MailReply(failed.getReturnCode(), status(failed.getMessage()), true);
            case SMTPSenderFailedException failed ->
                new MailReply(failed.getReturnCode(), status(failed.getMessage()), false);
            case SMTPSendFailedException failed ->
                new MailReply(failed.getReturnCode(), status(failed.getMessage()), false);
            default -> NONE;
        };
    }

    private static String status(@Nullable String words) {
        Matcher found = STATUS.matcher(String.valueOf(words));
        return found.find() ? found.group(1) : "";
    }
}
