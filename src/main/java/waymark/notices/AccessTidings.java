package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessDone;
import waymark.access.AccessTold;
import waymark.web.AsClock;

/// Tells people what happened to an account, as the module that keeps accounts announces it. The clock's to tell: who
/// is at
/// the door may write no notice.
@Component
class AccessTidings {

    private final NoticeDesk notices;
    private final AsClock asClock;

    AccessTidings(NoticeDesk notices, AsClock asClock) {
        this.notices = notices;
        this.asClock = asClock;
    }

    @EventListener
    void end(AccessDone done) {
        notices.done(done.path());
    }

    @EventListener
    void tell(AccessTold told) {
        asClock.get("Tidings of accounts", clock -> {
            if (told.once()) {
                notices.tellOnce(clock, told.people(), told.text(), told.path());
            } else {
                notices.tell(clock, told.people(), told.text(), told.path());
            }
            return true;
        });
    }
}
