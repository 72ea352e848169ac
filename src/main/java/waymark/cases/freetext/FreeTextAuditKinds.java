package waymark.cases.freetext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of this part.
@Configuration(proxyBeanMethods = false)
class FreeTextAuditKinds {

    @Bean
    AuditedKind auditedFreeTexts() {
        return AuditedKind.of("Free texts in cases")
                .act("keep_in_text", "Kept a number or a place in a text of a case, not in a sealed field");
    }
}
