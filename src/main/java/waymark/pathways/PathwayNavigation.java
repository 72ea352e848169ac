package waymark.pathways;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// Where the guidance stands in the navigation: the walk first, because it is needed in a hurry.
@Configuration(proxyBeanMethods = false)
class PathwayNavigation {

    @Bean
    NavItem walkLink() {
        return new NavItem(5, "What do I do now?", "/walk", Permission.VIEW_PATHWAYS);
    }

    @Bean
    NavItem pathwaysLink() {
        return new NavItem(55, "Pathways", "/pathways", Permission.VIEW_PATHWAYS);
    }
}
