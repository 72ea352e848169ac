package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.audit.AccessQuotaSpent;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// Tells information governance that somebody reached the day's limit of people's records viewed: by the
/// beginning of the account's id, never by name or by the people viewed.
@Component
class AccessQuotaNotifier {

    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    AccessQuotaNotifier(NoticeApi notices, AccessApi access, RunAsSystem asSystem) {
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
    }

    /// As the system: the person who was stopped may not see who is told.
    @EventListener
    void on(AccessQuotaSpent event) {
        asSystem.get("Notice of a reached limit", system -> {
            notices.tell(
                    system,
                    access.holders(system, "information_governance", Scope.PARTNERSHIP),
                    "Account %s of %s opened the details of %d people today and was stopped at the next. Ask what the work is"
                            .formatted(event.person().toString().substring(0, 8), event.organisation(), event.budget()),
                    "/audit/looks");
            return true;
        });
    }
}
