package waymark.support.handingover;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of handing cases over.
@Configuration(proxyBeanMethods = false)
class HandingOverAuditKinds {

    @Bean
    AuditedKind auditedHandingOver() {
        return AuditedKind.of("Cases that change hands")
                .act("offer_case", "Offered a case to another caseworker")
                .act("accept_case", "Accepted a case that was offered")
                .act("decline_case", "Declined a case that was offered")
                .act("write_handover_note", "Wrote a note for the next owner of a case")
                .act("tell_new_worker", "Recorded that the person of a case was told who works with them");
    }
}
