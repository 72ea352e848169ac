package waymark.cases.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on notifications in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class NotificationAuditKinds {

    @Bean
    AuditedKind auditedNotifications() {
        return AuditedKind.of("Notifications to the Home Office")
                .act("begin_notification", "Began a notification to the Home Office")
                .act("write_notification", "Wrote %s of a notification to the Home Office")
                .act("judge_notification", "Judged what was found in a notification to the Home Office")
                .act("clear_notification", "Cleared a screened notification to leave")
                .act("drop_notification", "Dropped the draft of a notification, because the route changed")
                .act("send_notification", "Recorded that a notification was sent to the Home Office")
                .act("share_identity", "Recorded that a person agrees to be known to the Home Office")
                .act("end_shared_identity", "Recorded that a person no longer agrees to be known to the Home Office")
                .act("consent_after_notification", "Recorded that a person agrees to a referral after a notification");
    }
}
