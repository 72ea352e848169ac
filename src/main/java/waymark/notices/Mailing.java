package waymark.notices;

import java.time.Duration;
import java.util.UUID;

/// One e-mail to one person, on its way.
///
/// @param counted how many notices it speaks of
/// @param tries how often in a row the mail server has now been asked, this time included
record Mailing(UUID id, UUID person, int counted, int tries) {

    /// Nobody gets two e-mails within this time, however much happens.
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofHours(6);

    /// How long the person's next e-mail waits: ten minutes, and twice as long after each refusal, up to six hours.
    Duration pause(MailOutcome outcome) {
        if (outcome != MailOutcome.REFUSED) {
            return PAUSE;
        }
        var longer = PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
