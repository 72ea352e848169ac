package waymark.meetings.accountability;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.SettingsPage;

/// The settings of this part in the list of settings, and its acts in the audit log.
@Configuration(proxyBeanMethods = false)
class AccountabilityNavigation {

    @Bean
    SettingsPage accountabilitySettingsPage() {
        return new SettingsPage(
                "Absences",
                AccountabilitySettingsController.PATH,
                "After how many absences in a row a letter is drafted.",
                "attendance accountability absence letter");
    }

    @Bean
    AuditedKind auditedAttendance() {
        return AuditedKind.of("Attendance of organisations")
                .act("comment_on_attendance", "Commented on the attendance of an organisation")
                .act("mark_attendance_mistake", "Marked a mistake in the attendance of an organisation")
                .act("reply_to_attendance_mistake", "Replied to a mistake that was marked")
                .field("corrected_to", "what counts instead")
                .named(VIEW_MEETINGS, """
                        select code as object, name as title, '/accountability/organisations/' || code as path
                          from directory_open.organisation where code = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedLetters() {
        return AuditedKind.of("Letters about absences")
                .act("draft_absence_letter", "Drafted a letter about absences")
                .act("change_absence_letter", "Changed the text of a letter about absences")
                .act("send_absence_letter", "Recorded that a letter about absences was sent")
                .act("drop_absence_letter", "Recorded that no letter about absences is sent")
                .act("record_after_absence_letter", "Recorded what followed a letter about absences")
                .named(VIEW_MEETINGS, """
                        select l.ref as object, 'Letter to ' || coalesce(o.name, l.organisation) as title,
                               '/accountability/letters/' || l.ref as path
                          from meetings.absence_letter l
                          left join directory_open.organisation o on o.code = l.organisation
                         where l.ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedAccountabilitySettings() {
        return AuditedKind.of("Settings of accountability")
                .act("change_accountability_settings", "Changed %s of the settings about absences")
                .field("absences_group", "when the chair of the group is told")
                .field("absences_board", "when the chair of the board is told");
    }
}
