package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.messages.AccessNotice;
import waymark.access.messages.AccessNoticeResolved;
import waymark.web.transactions.RunAsSystem;

/// Tells people what happened to an account, as the module that keeps accounts announces it. The clock's to tell: who
/// is at
/// the door may write no notice.
@Component
class AccessNotifier {

    private final NoticeApi notices;
    private final RunAsSystem asClock;

    AccessNotifier(NoticeApi notices, RunAsSystem asClock) {
        this.notices = notices;
        this.asClock = asClock;
    }

    @EventListener
    void end(AccessNoticeResolved done) {
        notices.done(done.path());
    }

    @EventListener
    void tell(AccessNotice told) {
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
