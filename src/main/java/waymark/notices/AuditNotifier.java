package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.audit.AuditTampered;
import waymark.kernel.CurrentActor;
import waymark.kernel.Scope;

/// Tells information governance that the account does not fit its seal, in the transaction that noted it.
@Component
class AuditNotifier {

    private static final int LONGEST = 300;

    private final NoticeApi notices;
    private final AccessApi access;

    AuditNotifier(NoticeApi notices, AccessApi access) {
        this.notices = notices;
        this.access = access;
    }

    @EventListener
    void on(AuditTampered event) {
        var text = "The account of who did what needs you: " + event.sentence();
        notices.tell(
                CurrentActor.now(),
                access.holders(CurrentActor.now(), "information_governance", Scope.PARTNERSHIP),
                text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "\u2026" : text,
                "/audit");
    }
}
