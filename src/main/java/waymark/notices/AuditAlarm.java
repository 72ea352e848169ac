package waymark.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessDesk;
import waymark.audit.AccountNotSound;
import waymark.kernel.Acting;
import waymark.kernel.Scope;

/// Tells information governance that the account does not fit its seal, in the transaction that noted it.
@Component
class AuditAlarm {

    private static final int LONGEST = 300;

    private final NoticeDesk notices;
    private final AccessDesk access;

    AuditAlarm(NoticeDesk notices, AccessDesk access) {
        this.notices = notices;
        this.access = access;
    }

    @EventListener
    void on(AccountNotSound event) {
        var text = "The account of who did what needs you: " + event.sentence();
        notices.tell(
                Acting.now(),
                access.holders(Acting.now(), "information_governance", Scope.PARTNERSHIP),
                text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "\u2026" : text,
                "/audit");
    }
}
