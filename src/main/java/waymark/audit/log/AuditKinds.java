package waymark.audit.log;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts of the audit log itself, in its words.
@Configuration(proxyBeanMethods = false)
class AuditKinds {

    @Bean
    AuditedKind auditedLog() {
        return AuditedKind.of("Audit log")
                .act("read_audit", "Read the audit log")
                .act("export_audit", "Downloaded entries of the audit log")
                .act("export_checkpoints", "Downloaded checkpoints of the audit log")
                .act("allow_looks", "Allowed somebody to view more records for a day")
                .act("look_over_budget", "Was stopped at the daily number of people’s records");
    }
}
