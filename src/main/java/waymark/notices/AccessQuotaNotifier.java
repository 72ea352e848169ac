package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.audit.AccessQuotaSpent;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// Tells information governance that somebody was stopped after as many people as the day's budget allows: by the
/// beginning of the account's id, never by name or by whom they looked at.
@Component
class AccessQuotaNotifier {

    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asClock;

    AccessQuotaNotifier(NoticeApi notices, AccessApi access, RunAsSystem asClock) {
        this.notices = notices;
        this.access = access;
        this.asClock = asClock;
    }

    /// The clock's to tell: whoever was stopped may not see who watches.
    @EventListener
    void on(AccessQuotaSpent event) {
        asClock.get("Looks", clock -> {
            notices.tell(
                    clock,
                    access.holders(clock, "information_governance", Scope.PARTNERSHIP),
                    "Account %s of %s opened the details of %d people today and was stopped at the next. Ask what the work is"
                            .formatted(event.person().toString().substring(0, 8), event.organisation(), event.budget()),
                    "/audit/looks");
            return true;
        });
    }
}
