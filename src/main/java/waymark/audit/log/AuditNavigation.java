package waymark.audit.log;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of the audit log in the navigation.
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavItem auditItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                50,
                "Audit log",
                "Who did what and when, whose records were viewed, and the proof that nothing was changed.",
                NavPage.of("Entries", "/audit", Permission.READ_AUDIT).foundBy("log entries"),
                NavPage.of("Records viewed", "/audit/looks", Permission.READ_AUDIT)
                        .foundBy("quota looks"),
                NavPage.of("Checkpoints", "/audit/checkpoints", Permission.READ_AUDIT)
                        .foundBy("verify sealed tree"));
    }
}
