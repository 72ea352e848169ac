package waymark.access.recovery;

import org.springframework.stereotype.Component;
import waymark.access.accounts.MatchingNumber;
import waymark.web.security.Sealing;

/// The number that is shown to a person who asks for recovery, and that they read out to each colleague.
@Component
class RecoveryNumber extends MatchingNumber {

    RecoveryNumber(Sealing sealing) {
        super(sealing, "waymark_recovery", "/sign-in/recovery", Recovery.LAPSES);
    }
}
