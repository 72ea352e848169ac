package waymark.contacts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.Link;
import waymark.web.NavItem;
import waymark.web.PageContext;

/// The contacts in the navigation, and the links between their pages.
@Configuration(proxyBeanMethods = false)
class ContactsNavigation {

    @Bean
    NavItem contacts() {
        return new NavItem(15, "Contacts", "/contacts", Permission.VIEW_DIRECTORY);
    }

    static List<Link> links(PageContext context) {
        var links = new ArrayList<>(List.of(
                new Link("Who answers now", "/contacts"),
                new Link("All points of contact", "/contacts/posts"),
                new Link("Public numbers", "/contacts/lines"),
                new Link("Contact sheets", "/contacts/sheets"),
                new Link("Absences", "/contacts/absences")));
        if (context.may(Permission.MAINTAIN_DIRECTORY)) {
            links.add(new Link("Subjects", "/contacts/subjects"));
        }
        if (context.may(Permission.CHANGE_SETTINGS)) {
            links.add(new Link("Settings", "/contacts/settings"));
        }
        return links;
    }
}
