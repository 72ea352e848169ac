package waymark.cases.safety;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts about safety.
@Configuration(proxyBeanMethods = false)
class SafetyAuditKinds {

    @Bean
    AuditedKind auditedSafety() {
        return AuditedKind.of("Safety")
                .act("review_safety", "Reviewed the safety of people in a case")
                .act("record_danger_now", "Recorded that somebody in a case is in danger now");
    }
}
