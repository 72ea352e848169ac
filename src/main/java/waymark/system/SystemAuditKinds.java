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
                .act("hurry_letters", "Had letters tried again")
                .act("give_up_letter", "Gave a letter up")
                .act("retry_letter", "Had a letter tried again")
                .act("lift_refused_address", "Let letters go to an address again");
    }

    @Bean
    AuditedKind auditedRunsOfJobs() {
        return AuditedKind.of("Jobs").act("run_job", "Had a job run before its time");
    }

    @Bean
    AuditedKind auditedYearlyChecks() {
        return AuditedKind.of("Checks of the year")
                .act("add_yearly_check", "Added a check of the year")
                .act("change_yearly_check", "Changed a check of the year")
                .act("record_yearly_check", "Recorded a check of the year")
                .act("end_yearly_check", "Ended a check of the year")
                .act("hand_over_yearly_check", "Left a check of the year without somebody who sees to it")
                .named(MANAGE_ACCOUNTS, """
                        select c.ref as object, c.title, '/system/checks/' || c.ref as path
                          from system.yearly_check c where c.ref = any (:objects)
                        """);
    }
}
