package waymark.cases.opening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of this part.
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    AuditedKind auditedOpenings() {
        return AuditedKind.of("Searches for people in cases")
                .act("search_before_case", "Searched their own cases before opening one")
                .act("search_own_cases", "Searched their own cases by name")
                .act("close_case", "Closed a case")
                .act("reopen_case", "Opened a case again")
                .act("change_case_origin", "Changed %s of how a case began");
    }
}
