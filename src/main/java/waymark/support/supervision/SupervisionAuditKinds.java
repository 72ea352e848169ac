package waymark.support.supervision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of supervision.
@Configuration(proxyBeanMethods = false)
class SupervisionAuditKinds {

    @Bean
    AuditedKind auditedSupervision() {
        return AuditedKind.of("Supervision").act("record_supervision", "Recorded a note of supervision");
    }
}
