package waymark.sharing.htcds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the making of a file in the case data standard.
@Configuration(proxyBeanMethods = false)
class HtcdsAuditKinds {

    @Bean
    AuditedKind auditedHtcds() {
        return AuditedKind.of("Case data standard")
                .act("make_htcds_file", "Made a file in the case data standard, without identity")
                .act("make_htcds_file_with_identity", "Made a file in the case data standard, with identity");
    }
}
