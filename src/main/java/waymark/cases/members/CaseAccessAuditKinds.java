package waymark.cases.members;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// Who sees a case, in the words of the audit log. A case is sealed, so the log names it by reference alone.
@Configuration(proxyBeanMethods = false)
class CaseAccessAuditKinds {

    @Bean
    AuditedKind auditedCaseMembers() {
        return AuditedKind.of("Members of cases")
                .act("add_case_member", "Added a member to a case")
                .act("change_case_member", "Changed %s of a member of a case")
                .act("end_case_member", "Ended a membership of a case")
                .act("hand_over_case", "Handed a case over to another owner")
                .act("declare_own_conflict", "Declared a conflict of interest in a case about themselves")
                .act("declare_conflict", "Declared a conflict of interest of somebody else in a case")
                .act("lift_conflict", "Lifted a conflict of interest in a case")
                .act("read_case_looks", "Read who looked at a case")
                .field("last_day", "the last day");
    }

    @Bean
    AuditedKind auditedSealedFields() {
        return AuditedKind.of("Sealed fields of cases")
                .act("add_sealed_member", "Gave somebody access to a sealed field of a case")
                .act("end_sealed_member", "Ended access to a sealed field of a case")
                .act("record_sealed_field", "Recorded a sealed field of a case")
                .act("open_sealed_field", "Opened a sealed field of a case")
                .act("view_sealed_field", "Viewed a sealed field of a case");
    }

    @Bean
    AuditedKind auditedEmergencyAccess() {
        return AuditedKind.of("Emergency access to cases")
                .act("open_case_in_emergency", "Opened a case in an emergency")
                .act("end_emergency_access", "Ended emergency access to a case")
                .act("review_emergency_access", "Reviewed emergency access to a case")
                .act("view_emergency_access", "Viewed emergency access to a case");
    }
}
