package waymark.concerns.languages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavItem;

/// The place of the languages in the navigation.
@Configuration(proxyBeanMethods = false)
class LanguagesNavigation {

    @Bean
    NavItem languagesLink() {
        return new NavItem(58, "Languages", "/languages", Permission.CHANGE_SETTINGS);
    }
}
