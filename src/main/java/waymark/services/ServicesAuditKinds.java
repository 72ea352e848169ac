package waymark.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of services in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class ServicesAuditKinds {

    @Bean
    AuditedKind auditedServices() {
        return AuditedKind.of("Services")
                .act("add_service", "Added a service")
                .act("change_service", "Changed %s of a service")
                .act("confirm_service", "Confirmed a service")
                .act("note_service", "Changed the note on a service")
                .act("end_service", "Ended a service")
                .act("add_service_kind", "Added a kind of help")
                .act("change_service_kind", "Changed a kind of help")
                .act("export_services", "Downloaded the list of services")
                .act("export_contact_sheet", "Opened a contact sheet")
                .field("way_in_and_cost", "referral route and charge")
                .named(Permission.VIEW_DIRECTORY, """
                        select s.ref as object, s.name as title, '/directory/services/' || s.ref as path from directory.service s
                         where s.ref = any(:objects)
                        union all
                        select k.code, k.name, '/directory/services' from directory.service_kind k where k.code = any(:objects)
                        """);
    }
}
