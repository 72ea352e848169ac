package waymark.access.recovery;

import org.springframework.stereotype.Component;
import waymark.access.accounts.ShownNumber;
import waymark.web.Sealing;

/// The number that whoever asks to be let in again is shown, and reads out to each colleague.
@Component
class RecoveryNumber extends ShownNumber {

    RecoveryNumber(Sealing sealing) {
        super(sealing, "waymark_recovery", "/sign-in/recovery", Recovery.LAPSES);
    }
}
