package waymark.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// The place of accounts and their reviews in the navigation.
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavItem accountsItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                10,
                "Accounts",
                "Invite people, give and end roles, and suspend accounts.",
                NavPage.of("All accounts", "/accounts", Permission.MANAGE_ACCOUNTS)
                        .foundBy("users invite"),
                NavPage.of("Roles to confirm", "/accounts/proposals", Permission.MANAGE_ACCOUNTS)
                        .foundBy("proposals approve"),
                NavPage.of("Suspend an organisation", "/accounts/organisations", Permission.MANAGE_ACCOUNTS)
                        .foundBy("stop close"),
                NavPage.of("Organisations’ own sign-in", "/accounts/providers", Permission.KEEP_PROVIDERS)
                        .foundBy("oidc entra google single sign-on"));
    }

    @Bean
    NavItem recoveriesItem() {
        return NavItem.of(
                NavGroup.ADMINISTRATION,
                20,
                "Account recovery",
                "/recoveries",
                Permission.CONFIRM_RECOVERY,
                "Confirm, as one of two colleagues, who somebody is that can no longer sign in.");
    }

    @Bean
    NavItem accessReviewItem() {
        return NavItem.of(
                        NavGroup.ADMINISTRATION,
                        30,
                        "Access review",
                        "/certification",
                        Permission.CERTIFY_ACCOUNTS,
                        "Confirm each quarter who still needs an account.")
                .foundBy("certification quarterly");
    }

    @Bean
    NavItem clearancesItem() {
        return NavItem.of(
                        NavGroup.ADMINISTRATION,
                        40,
                        "Vetting and training",
                        "/clearances",
                        Permission.KEEP_CLEARANCES,
                        "Who has the vetting and the training that a role needs, and until when.")
                .foundBy("clearance dbs nppv");
    }
}
