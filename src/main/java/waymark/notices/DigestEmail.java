package waymark.notices;

import java.time.Duration;
import java.util.UUID;
import waymark.web.mail.MailOutcome;

/// One e-mail to one person, on its way.
///
/// @param letter the same for every attempt to send the same e-mail
/// @param counted how many notices it speaks of
/// @param tries how many attempts in a row there have been, this one included
record DigestEmail(UUID id, UUID letter, UUID person, int counted, int tries) {

    /// Nobody gets two e-mails within this time.
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofHours(6);

    /// How long the person's next e-mail waits: ten minutes, and twice as long after each attempt whose
    /// arrival is not certain, up to six hours.
    Duration pause(MailOutcome outcome) {
        if (outcome == MailOutcome.SENT) {
            return PAUSE;
        }
        var longer = PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    /// True where it is sent again.
    boolean again(MailOutcome outcome) {
        return switch (outcome) {
            case SENT -> false;
            case UNSURE -> tries < MailOutcome.TRIES;
            case REFUSED, NOT_REACHED -> true;
        };
    }
}
