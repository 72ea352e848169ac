package waymark.reminders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts of this module in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class RemindersAuditKinds {

    @Bean
    AuditedKind auditedReminders() {
        return AuditedKind.of("Reminders")
                .act("send_reminder", "Reminded the people responsible")
                .act("view_follow_up", "Saw how to reach the people responsible")
                .act("change_reminder_settings", "Changed %s in the reminder settings")
                .act("make_calendar_address", "Made a calendar address of their own")
                .act("end_calendar_address", "Ended their calendar address")
                .field("before_days", "days before the last day")
                .field("repeat_days", "days between reminders")
                .field("quiet_from", "beginning of the quiet hours")
                .field("quiet_to", "end of the quiet hours");
    }
}
