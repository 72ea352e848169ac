package waymark.contacts;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.CONFIRM_CONTACTS;
import static waymark.kernel.Permission.KEEP_CONTACTS;
import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages of the points of contact in the search. The points of contact themselves are found as part of
/// the directory.
@Configuration(proxyBeanMethods = false)
class ContactsSearchPages {

    @Bean
    SearchPages contactsPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Who answers now",
                        "Points of contact on duty",
                        "/contacts",
                        VIEW_DIRECTORY,
                        "single point of contact spoc telephone out of hours duty"),
                SearchPage.of("All points of contact", "", "/contacts/posts", VIEW_DIRECTORY, "spoc list"),
                SearchPage.of(
                        "Public numbers",
                        "Telephone numbers for everybody",
                        "/contacts/lines",
                        VIEW_DIRECTORY,
                        "helpline phone emergency"),
                SearchPage.of(
                        "Absences",
                        "Who is away, and who covers",
                        "/contacts/absences",
                        CONFIRM_CONTACTS,
                        "leave holiday"),
                SearchPage.of("Set up a point of contact", "", "/contacts/new", KEEP_CONTACTS, "new spoc"),
                SearchPage.settings(
                        "Subjects of contacts",
                        "What a point of contact answers for",
                        "/contacts/subjects",
                        MAINTAIN_DIRECTORY,
                        "topics"),
                SearchPage.settings(
                        "Contact settings",
                        "How often a contact is checked",
                        "/contacts/settings",
                        CHANGE_SETTINGS,
                        "reminders check stale days"));
    }
}
