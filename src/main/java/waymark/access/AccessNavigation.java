package waymark.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// What this module adds to the main navigation.
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavItem accountsLink() {
        return new NavItem(900, "Accounts", "/accounts", Permission.MANAGE_ACCOUNTS);
    }

    @Bean
    NavItem certificationLink() {
        return new NavItem(905, "Access review", "/certification", Permission.CERTIFY_ACCOUNTS);
    }

    @Bean
    NavItem clearancesLink() {
        return new NavItem(910, "Vetting and training", "/clearances", Permission.KEEP_CLEARANCES);
    }
}
