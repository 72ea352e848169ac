package waymark.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;

/// The place of the contacts in the navigation.
@Configuration(proxyBeanMethods = false)
class ContactsNavigation {

    @Bean
    NavItem contactsItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                40,
                "Contacts",
                "Who answers now on which subject, their deputies, public numbers and contact sheets to print.",
                NavPage.of("Who answers now", "/contacts", Permission.VIEW_DIRECTORY),
                NavPage.of("All points of contact", "/contacts/posts", Permission.VIEW_DIRECTORY, "/contacts/new"),
                NavPage.of("Public numbers", "/contacts/lines", Permission.VIEW_DIRECTORY),
                NavPage.of("Contact sheets", "/contacts/sheets", Permission.VIEW_DIRECTORY),
                NavPage.of("Absences", "/contacts/absences", Permission.CONFIRM_CONTACTS),
                NavPage.of("Subjects", "/contacts/subjects", Permission.MAINTAIN_DIRECTORY));
    }

    @Bean
    SettingsPage contactSettingsPage() {
        return new SettingsPage(
                "Contacts",
                "/contacts/settings",
                "How often points of contact are checked, and how long a contact sheet is valid.");
    }
}
