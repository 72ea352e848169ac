package waymark.support.signoff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// What the audit log calls the acts of sign-offs.
@Configuration(proxyBeanMethods = false)
class SignOffAuditKinds {

    @Bean
    AuditedKind auditedSignOffs() {
        return AuditedKind.of("Sign-offs in cases")
                .act("ask_sign_off", "Asked for a second person in a case")
                .act("approve_sign_off", "Approved something in a case as the second person")
                .act("send_back_sign_off", "Sent something in a case back as the second person");
    }
}
