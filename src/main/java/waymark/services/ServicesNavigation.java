package waymark.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of the services in the navigation.
@Configuration(proxyBeanMethods = false)
class ServicesNavigation {

    @Bean
    NavItem servicesItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                50,
                "Services",
                "Help for people who were exploited: what it offers, for whom, and how to refer somebody.",
                NavPage.of("Find a service", "/directory/services", Permission.VIEW_DIRECTORY)
                        .foundBy("support accommodation safe house interpreter"),
                NavPage.of("Services you maintain", "/directory/services/kept", Permission.KEEP_CONTACTS),
                NavPage.of("Kinds of help", "/directory/services/kinds", Permission.MAINTAIN_DIRECTORY)
                        .foundBy("service types"));
    }

    @Bean
    SearchPages servicePagesFound() {
        return SearchPages.of(
                SearchPage.of("Add a service", "", "/directory/services/new", Permission.KEEP_CONTACTS, "new service"));
    }
}
