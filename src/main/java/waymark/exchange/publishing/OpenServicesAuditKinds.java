package waymark.exchange.publishing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts of publishing services, in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class OpenServicesAuditKinds {

    @Bean
    AuditedKind auditedOpenServices() {
        return AuditedKind.of("Services as open data")
                .act("publish_service", "Published a service as open data")
                .act("withdraw_open_service", "Took a service out of the open data")
                .named(Permission.VIEW_DIRECTORY, """
                        select o.service as object, o.document ->> 'name' as title, '/open-services/' || o.service as path
                          from exchange.open_service o where o.service = any(:objects)
                        """);
    }
}
