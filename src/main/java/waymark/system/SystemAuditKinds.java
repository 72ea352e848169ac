package waymark.system;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls what administrators do with the system.
@Configuration(proxyBeanMethods = false)
class SystemAuditKinds {

    @Bean
    AuditedKind auditedMailQueue() {
        return AuditedKind.of("E-mail queue")
                .act("hurry_letters", "Retried e-mails")
                .act("give_up_letter", "Gave up an e-mail")
                .act("retry_letter", "Retried an e-mail")
                .act("lift_refused_address", "Released a held address");
    }

    @Bean
    AuditedKind auditedRunsOfJobs() {
        return AuditedKind.of("Jobs").act("run_job", "Had a job run before its time");
    }

    @Bean
    AuditedKind auditedYearlyChecks() {
        return AuditedKind.of("Yearly checks")
                .act("add_yearly_check", "Added a yearly check")
                .act("change_yearly_check", "Changed a yearly check")
                .act("record_yearly_check", "Recorded a yearly check")
                .act("end_yearly_check", "Ended a yearly check")
                .act("hand_over_yearly_check", "Left a yearly check without an owner")
                .named(MANAGE_ACCOUNTS, """
                        select c.ref as object, c.title, '/system/checks/' || c.ref as path
                          from system.yearly_check c where c.ref = any (:objects)
                        """);
    }
}
