package waymark.access;

import static waymark.kernel.Permission.CERTIFY_ACCOUNTS;
import static waymark.kernel.Permission.KEEP_CLEARANCES;
import static waymark.kernel.Permission.KEEP_PROVIDERS;
import static waymark.kernel.Permission.MANAGE_ACCOUNTS;
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
                        "Who may do what", "Roles and permissions", "/permissions", VIEW_PERMISSIONS, "roles rights"),
                SearchPage.of("Accounts", "Everyone who can sign in", "/accounts", MANAGE_ACCOUNTS, "users invite"),
                SearchPage.of(
                        "Roles waiting for a second person",
                        "",
                        "/accounts/proposals",
                        MANAGE_ACCOUNTS,
                        "proposals approve"),
                SearchPage.of(
                        "Suspend all accounts of an organisation",
                        "",
                        "/accounts/organisations",
                        MANAGE_ACCOUNTS,
                        "stop close"),
                SearchPage.of(
                        "Access review",
                        "Who still needs an account",
                        "/certification",
                        CERTIFY_ACCOUNTS,
                        "certification quarterly"),
                SearchPage.of("Vetting and training", "", "/clearances", KEEP_CLEARANCES, "clearance dbs nppv"),
                SearchPage.settings(
                        "Sign-in with organisations’ own accounts",
                        "",
                        "/accounts/providers",
                        KEEP_PROVIDERS,
                        "oidc entra google single sign-on"));
    }
}
