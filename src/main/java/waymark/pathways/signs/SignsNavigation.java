package waymark.pathways.signs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of signs in the navigation: beside the guidance.
@Configuration(proxyBeanMethods = false)
class SignsNavigation {

    @Bean
    NavItem signsItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                20,
                "Signs",
                "Signs of exploitation, a list to tick what you noticed, and pocket versions to print.",
                NavPage.of("All signs", "/signs", Permission.VIEW_PATHWAYS, "/new-sign")
                        .foundBy("indicators spot the signs"),
                NavPage.of("Tick what you noticed", "/signs/checklist", Permission.VIEW_PATHWAYS)
                        .foundBy("indicators checklist"),
                NavPage.of("Pocket versions", "/signs/pocket", Permission.VIEW_PATHWAYS)
                        .foundBy("poster leaflet pocket guide pdf"));
    }
}
