package waymark.exchange.publishing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of publishing services in the navigation.
@Configuration(proxyBeanMethods = false)
class OpenServicesNavigation {

    @Bean
    NavItem openServicesItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                55,
                "Services as open data",
                "Which services anybody may read, and other directories take over.",
                NavPage.of("Services as open data", "/open-services", Permission.KEEP_CONTACTS)
                        .foundBy("open referral feed api publish directory"));
    }
}
