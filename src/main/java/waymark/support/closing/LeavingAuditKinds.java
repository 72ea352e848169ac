package waymark.support.closing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts about the end of support.
@Configuration(proxyBeanMethods = false)
class LeavingAuditKinds {

    @Bean
    AuditedKind auditedLeaving() {
        return AuditedKind.of("End of support").act("prepare_leaving", "Prepared the end of support in a case");
    }
}
