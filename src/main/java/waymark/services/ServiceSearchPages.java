package waymark.services;

import static waymark.kernel.Permission.KEEP_CONTACTS;
import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages of the services in the search. The services themselves are found as part of the directory.
@Configuration(proxyBeanMethods = false)
class ServiceSearchPages {

    @Bean
    SearchPages servicePagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Services",
                        "What can help a person, with filters",
                        "/directory/services",
                        VIEW_DIRECTORY,
                        "support accommodation safe house interpreter"),
                SearchPage.of(
                        "Contact sheets",
                        "One page for each area, to print",
                        "/contacts/sheets",
                        VIEW_DIRECTORY,
                        "print pdf numbers offline"),
                SearchPage.of("Add a service", "", "/directory/services/new", KEEP_CONTACTS, "new service"),
                SearchPage.settings(
                        "Kinds of help",
                        "What services are listed under",
                        "/directory/services/kinds",
                        MAINTAIN_DIRECTORY,
                        "service types"));
    }
}
