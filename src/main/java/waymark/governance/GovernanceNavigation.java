package waymark.governance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// What this module adds to the main navigation.
@Configuration(proxyBeanMethods = false)
class GovernanceNavigation {

    @Bean
    NavItem quartersLink() {
        return new NavItem(40, "Quarters", "/quarters", Permission.VIEW_RETURNS);
    }

    @Bean
    NavItem decisionsLink() {
        return new NavItem(45, "Decisions", "/decisions", Permission.VIEW_RETURNS);
    }

    @Bean
    NavItem packsLink() {
        return new NavItem(50, "Board packs", "/packs", Permission.VIEW_PACKS);
    }
}
