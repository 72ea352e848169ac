package waymark.pathways.signs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// The entry for signs in the navigation: beside the guidance.
@Configuration(proxyBeanMethods = false)
class SignsNavigation {

    @Bean
    NavItem signsOfExploitation() {
        return new NavItem(6, "Signs", "/signs", Permission.VIEW_PATHWAYS);
    }
}
