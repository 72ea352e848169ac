package waymark.rights;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.MANAGE_RETENTION;
import static waymark.kernel.Permission.SUPERVISE_CASES;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of retention in the navigation.
@Configuration(proxyBeanMethods = false)
class RightsNavigation {

    @Bean
    NavItem dataRequestsItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                39,
                "Data rights",
                "What people ask of what is kept about them, and by when it is answered.",
                NavPage.of("Requests and complaints", "/data-requests", MANAGE_DATA_REQUESTS)
                        .foundBy("subject access sar dsar complaint rectification erasure"),
                NavPage.of("How long an answer may take", "/data-requests/settings", MANAGE_DATA_REQUESTS)
                        .foundBy("month clock subject access"));
    }

    @Bean
    SearchPages dataRequestPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Record a request about data",
                "Subject access, other rights and complaints",
                "/data-requests/new",
                MANAGE_DATA_REQUESTS,
                "new subject access complaint"));
    }

    @Bean
    NavItem retentionItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                40,
                "Retention",
                "Which cases come to their end, what stops their erasure, and proof of what was erased.",
                NavPage.of("What comes to its end", "/retention", MANAGE_RETENTION)
                        .foundBy("delete erase retention schedule hold end"),
                NavPage.of("Cases due for erasure", "/retention/casework", SUPERVISE_CASES)
                        .foundBy("delete erase retention end"),
                NavPage.of("Certificates of erasure", "/retention/certificates", MANAGE_RETENTION)
                        .foundBy("proof deletion erased"),
                NavPage.of("How long records are kept", "/retention/settings", MANAGE_RETENTION)
                        .foundBy("retention schedule period years"));
    }
}
