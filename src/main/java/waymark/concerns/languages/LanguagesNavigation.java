package waymark.concerns.languages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;

/// The place of the languages in the navigation.
@Configuration(proxyBeanMethods = false)
class LanguagesNavigation {

    @Bean
    NavItem languagesItem() {
        return NavItem.of(
                        NavGroup.ADMINISTRATION,
                        60,
                        "Languages",
                        "/languages",
                        Permission.CHANGE_SETTINGS,
                        "Which languages of the public pages somebody who speaks them has checked.")
                .foundBy("translation arabic polish");
    }
}
