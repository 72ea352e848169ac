package waymark.support.outcomes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts about outcomes.
@Configuration(proxyBeanMethods = false)
class CoreOutcomeAuditKinds {

    @Bean
    AuditedKind auditedCoreOutcomes() {
        return AuditedKind.of("Outcomes")
                .act("begin_outcomes", "Began to ask somebody how they are")
                .act("skip_outcomes", "Left out asking somebody how they are")
                .act("record_own_outcome", "Recorded how somebody says that they are")
                .act("record_seen_outcomes", "Recorded what a worker has seen of how somebody is")
                .act("finish_outcomes", "Finished asking somebody how they are");
    }
}
