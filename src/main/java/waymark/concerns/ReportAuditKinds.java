package waymark.concerns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts of public reports in the words of the audit log. A report is sealed, so the log names it by
/// reference alone.
@Configuration(proxyBeanMethods = false)
class ReportAuditKinds {

    @Bean
    AuditedKind auditedReports() {
        return AuditedKind.of("Public reports")
                .act("view_report", "Viewed a report")
                .act("view_report_picture", "Viewed a photo of a report")
                .act("take_report_file", "Downloaded a file of a report")
                .act("view_report_clusters", "Viewed linked reports")
                .act("enter_report", "Entered a report")
                .act("open_report", "Opened a report")
                .act("judge_report", "Recorded the triage of a report")
                .act("take_over_report", "Took over a report")
                .act("move_report", "Moved a report to another desk")
                .act("close_report", "Closed a report")
                .act("take_report_on_as_case", "Recorded that a report was taken on as a case")
                .act("reopen_report", "Reopened a report")
                .act("put_report_back", "Put back a report whose holder left or cannot read it")
                .act("answer_report", "Wrote to a person who reported")
                .act("compare_reports", "Compared two reports")
                .act("tell_desk", "Told the desk of a report")
                .act("report_late", "Told others that a report is not opened")
                .act("report_left", "Told the coordinators that a report is not opened");
    }

    @Bean
    AuditedKind auditedRetention() {
        return AuditedKind.of("Retention of reports")
                .act("hold_report", "Put a report under legal hold")
                .act("lift_hold", "Lifted a legal hold")
                .act("keep_report_longer", "Kept a report longer")
                .act("report_goes", "Deleted a report");
    }

    @Bean
    AuditedKind auditedIdentities() {
        return AuditedKind.of("Identity of people who report")
                .act("ask_identity", "Asked for the identity of a person who reported")
                .act("view_identity_request", "Viewed a request for an identity")
                .act("view_identity", "Viewed the identity of a person who reported")
                .act("open_identity", "Opened the identity of a person who reported")
                .act("give_identity", "Gave an identity to the desk")
                .act("refuse_identity", "Refused to give an identity");
    }

    @Bean
    AuditedKind auditedCopies() {
        return AuditedKind.of("Shared reports")
                .act("make_copy", "Made a copy of a report to share")
                .act("view_copy", "Viewed a shared copy of a report")
                .act("pass_report_on", "Gave a copy of a report to another body")
                .act("record_receipt", "Recorded that a copy arrived")
                .act("record_result", "Recorded the outcome of a shared report");
    }

    @Bean
    AuditedKind auditedDesk() {
        return AuditedKind.of("Desk, keys and languages")
                .act("add_shift", "Added a shift of the desk")
                .act("end_shift", "Ended a shift of the desk")
                .act("change_report_settings", "Changed %s in the report settings")
                .act("turn_desk_key", "Rotated the key of the desk")
                .act("turn_custodian_key", "Rotated the key of the custodian")
                .act("destroy_desk_key", "Destroyed an old key of the desk")
                .act("destroy_custodian_key", "Destroyed an old key of the custodian")
                .act("approve_translation", "Approved a translation")
                .act("withdraw_translation", "Withdrew the approval of a translation")
                .field("kept_days", "days a report is kept")
                .field("messages_days", "days messages are kept")
                .field("urgent_minutes", "minutes to open an urgent report")
                .field("usual_hours", "hours to open a report");
    }
}
