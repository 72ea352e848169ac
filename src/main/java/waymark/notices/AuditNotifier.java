package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.audit.AuditTampered;
import waymark.kernel.CurrentActor;
import waymark.kernel.Scope;

/// Tells information governance that the audit log does not match its seal, in the transaction that noted it.
@Component
class AuditNotifier {

    private final NoticeApi notices;
    private final AccessApi access;

    AuditNotifier(NoticeApi notices, AccessApi access) {
        this.notices = notices;
        this.access = access;
    }

    @EventListener
    void on(AuditTampered event) {
        notices.tell(
                CurrentActor.now(),
                access.holders(CurrentActor.now(), "information_governance", Scope.PARTNERSHIP),
                "The audit log needs you: " + event.sentence(),
                "/audit");
    }
}
