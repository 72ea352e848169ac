package waymark.audit.log;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// What this module adds to the main navigation.
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavItem auditLink() {
        return new NavItem(800, "Audit log", "/audit", Permission.READ_AUDIT);
    }
}
