package waymark.access.worklink;

import org.springframework.stereotype.Component;
import waymark.access.accounts.MatchingNumber;
import waymark.web.security.Sealing;

/// The number that whoever asks for a link is shown.
@Component
class WorkLinkNumber extends MatchingNumber {

    WorkLinkNumber(Sealing sealing) {
        super(sealing, "waymark_link", "/sign-in/work-email", WorkLink.LASTS);
    }
}
