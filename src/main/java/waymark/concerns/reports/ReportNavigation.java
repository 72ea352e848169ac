package waymark.concerns.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// Where the desk stands in the navigation.
@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavItem reportsLink() {
        return new NavItem(12, "Reports", "/reports", Permission.READ_REPORTS);
    }
}
