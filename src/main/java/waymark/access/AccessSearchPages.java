package waymark.access;

import static waymark.kernel.Permission.USE_WAYMARK;
import static waymark.kernel.Permission.VIEW_PERMISSIONS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The pages of accounts, roles and signing in, in the search.
@Configuration(proxyBeanMethods = false)
class AccessSearchPages {

    @Bean
    SearchPages accessPagesFound() {
        return SearchPages.of(
                SearchPage.of("Your account", "", "/account", USE_WAYMARK, "my profile password sign in"),
                SearchPage.of(
                        "Your passkeys", "", "/account/passkeys", USE_WAYMARK, "fingerprint face sign in security key"),
                SearchPage.of("Change your password", "", "/account/password", USE_WAYMARK, "passphrase"),
                SearchPage.of("Where you are signed in", "", "/account/sessions", USE_WAYMARK, "devices sessions"),
                SearchPage.of("Terms of use", "", "/terms", USE_WAYMARK, "agreement conditions"),
                SearchPage.of(
                        "Who may do what", "Roles and permissions", "/permissions", VIEW_PERMISSIONS, "roles rights"));
    }
}
