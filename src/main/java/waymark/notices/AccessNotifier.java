package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.messages.AccessNotice;
import waymark.access.messages.AccessNoticeResolved;
import waymark.web.transactions.RunAsSystem;

/// Turns the events of the access module into notices about accounts. As the system: somebody who is signing
/// in may write no notice.
@Component
class AccessNotifier {

    private final NoticeApi notices;
    private final RunAsSystem asSystem;

    AccessNotifier(NoticeApi notices, RunAsSystem asSystem) {
        this.notices = notices;
        this.asSystem = asSystem;
    }

    @EventListener
    void end(AccessNoticeResolved done) {
        notices.done(done.path());
    }

    @EventListener
    void tell(AccessNotice told) {
        asSystem.get("Notices about accounts", system -> {
            if (told.once()) {
                notices.tellOnce(system, told.people(), told.text(), told.path());
            } else {
                notices.tell(system, told.people(), told.text(), told.path());
            }
            return true;
        });
    }
}
