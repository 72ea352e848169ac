package waymark.launch;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of the start of a partnership, and of its look, in the navigation.
@Configuration(proxyBeanMethods = false)
class LaunchNavigation {

    @Bean
    NavItem launchItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                65,
                "Start and look",
                "Set up the partnership step by step, and say how its pages look.",
                NavPage.of("Start of the partnership", "/launch", IMPORT_PARTNERSHIP)
                        .foundBy("set up begin new partnership draft open"),
                NavPage.of("Logo and colours", "/look", IMPORT_PARTNERSHIP)
                        .foundBy("logo colour brand header sender name appearance"));
    }
}
