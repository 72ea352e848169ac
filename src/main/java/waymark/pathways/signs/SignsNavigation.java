package waymark.pathways.signs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// Where the signs stand in the navigation: beside the walk.
@Configuration(proxyBeanMethods = false)
class SignsNavigation {

    @Bean
    NavItem signsOfExploitation() {
        return new NavItem(6, "Signs", "/signs", Permission.VIEW_PATHWAYS);
    }
}
