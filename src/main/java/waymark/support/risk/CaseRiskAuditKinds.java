package waymark.support.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts about risk in a case.
@Configuration(proxyBeanMethods = false)
class CaseRiskAuditKinds {

    @Bean
    AuditedKind auditedCaseRisk() {
        return AuditedKind.of("Risk in a case")
                .act("assess_case_risk", "Assessed a risk in a case")
                .act("raise_case_risk", "Recorded that a risk in a case is high now");
    }
}
