package waymark.exchange;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;
import static waymark.kernel.Permission.VIEW_PATHWAYS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on consumers, and of them, in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class ExchangeAuditKinds {

    @Bean
    AuditedKind auditedConsumers() {
        return AuditedKind.of("Consumer")
                .act("register_consumer", "Registered a system that asks for data")
                .act("change_consumer", "Changed what is known of a system that asks for data")
                .act("approve_consumer", "Approved a system that asks for data, its keys and its scopes")
                .act("suspend_consumer", "Suspended a system that asks for data")
                .act("resume_consumer", "Let a suspended system ask again")
                .act("end_consumer", "Ended the access of a system that asks for data")
                .act("add_consumer_key", "Added a key of a system that asks for data")
                .act("end_consumer_key", "Ended a key of a system that asks for data")
                .act("add_consumer_scope", "Proposed a scope for a system that asks for data")
                .act("end_consumer_scope", "Ended a scope of a system that asks for data")
                .act("refuse_consumer", "Refused a token that a known key had signed")
                .act("read_contacts_by_api", "A system read points of contact")
                .named(MANAGE_ACCOUNTS, """
                        select ref as object, name as title, '/consumers/' || ref as path
                          from exchange.consumer where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedMaterial() {
        return AuditedKind.of("Material of another partnership")
                .act("receive_material", "Sent in a file of material from another partnership")
                .act("take_material", "Took in material of another partnership as drafts")
                .act("refuse_material", "Took nothing of a file of material")
                .act("give_material", "Made a file of material for another partnership")
                .named(VIEW_PATHWAYS, """
                        select ref as object, partnership as title, '/material/arrivals/' || ref as path
                          from exchange.material_arrival where ref = any(:objects)
                        """);
    }
}
