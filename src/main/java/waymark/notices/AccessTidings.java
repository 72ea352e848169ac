package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessTold;
import waymark.kernel.Acting;

/// Tells people what happened to an account, as the module that keeps accounts announces it.
@Component
class AccessTidings {

    private final NoticeDesk notices;

    AccessTidings(NoticeDesk notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(AccessTold told) {
        notices.tell(Acting.now(), told.people(), told.text(), told.path());
    }
}
