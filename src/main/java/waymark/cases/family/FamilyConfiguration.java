package waymark.cases.family;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of this part.
@Configuration(proxyBeanMethods = false)
class FamilyConfiguration {

    @Bean
    AuditedKind auditedFamilies() {
        return AuditedKind.of("Families in cases").act("open_case_of_dependant", "Opened a case for a dependant");
    }
}
