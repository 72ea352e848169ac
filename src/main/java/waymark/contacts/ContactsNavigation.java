package waymark.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

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
                NavPage.of("Who answers now", "/contacts", Permission.VIEW_DIRECTORY)
                        .foundBy("single point of contact spoc telephone out of hours duty"),
                NavPage.of("All points of contact", "/contacts/posts", Permission.VIEW_DIRECTORY, "/contacts/new")
                        .foundBy("spoc list"),
                NavPage.of("Public numbers", "/contacts/lines", Permission.VIEW_DIRECTORY)
                        .foundBy("helpline phone emergency"),
                NavPage.of("Contact sheets", "/contacts/sheets", Permission.VIEW_DIRECTORY)
                        .foundBy("print pdf numbers offline"),
                NavPage.of("Absences", "/contacts/absences", Permission.CONFIRM_CONTACTS)
                        .foundBy("leave holiday"),
                NavPage.of("Subjects", "/contacts/subjects", Permission.MAINTAIN_DIRECTORY)
                        .foundBy("topics"));
    }

    @Bean
    SettingsPage contactSettingsPage() {
        return new SettingsPage(
                "Contacts",
                "/contacts/settings",
                "How often points of contact are checked, and how long a contact sheet is valid.",
                "reminders check stale days");
    }

    @Bean
    SearchPages contactsPagesFound() {
        return SearchPages.of(
                SearchPage.of("Set up a point of contact", "", "/contacts/new", Permission.KEEP_CONTACTS, "new spoc"));
    }
}
