package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of the network in the navigation.
@Configuration(proxyBeanMethods = false)
class IntelligenceNetworkNavigation {

    @Bean
    NavItem intelligenceNetworkItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                21,
                "Network",
                "People, objects, locations and events in reports, and how they are linked.",
                NavPage.of("Search the network", "/intelligence/network", HANDLE_INTELLIGENCE, "/intelligence/entities")
                        .foundBy("intelligence network people telephones plates links pole"),
                NavPage.of("Saved views", "/intelligence/views", HANDLE_INTELLIGENCE)
                        .foundBy("intelligence network saved views picture"));
    }
}
