package waymark.access;

import org.springframework.stereotype.Component;
import waymark.access.accounts.ShownNumber;
import waymark.web.Sealing;

/// The number that whoever asks for a link is shown.
@Component
class WorkNumber extends ShownNumber {

    WorkNumber(Sealing sealing) {
        super(sealing, "waymark_link", "/sign-in/work-email", WorkLink.LASTS);
    }
}
