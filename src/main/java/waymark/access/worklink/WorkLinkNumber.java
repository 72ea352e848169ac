package waymark.access.worklink;

import org.springframework.stereotype.Component;
import waymark.access.accounts.MatchingNumber;
import waymark.web.security.Sealing;

/// The number that is shown to a person who asks for a link.
@Component
class WorkLinkNumber extends MatchingNumber {

    WorkLinkNumber(Sealing sealing) {
        super(sealing, "waymark_link", "/sign-in/work-email", WorkLink.LASTS);
    }
}
