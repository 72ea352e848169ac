package waymark.pathways;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;

/// The place of guidance in the navigation: the guidance itself first, because it is needed in a hurry.
@Configuration(proxyBeanMethods = false)
class PathwayNavigation {

    @Bean
    NavItem guidanceItem() {
        return NavItem.of(
                        NavGroup.GUIDANCE,
                        10,
                        "What do I do now?",
                        "/walk",
                        Permission.VIEW_PATHWAYS,
                        "Answer a few questions about somebody’s situation and see what to do and whom to call.")
                .foundBy("guidance help danger found somebody victim");
    }

    @Bean
    NavItem pathwaysItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                30,
                "Pathways",
                "The local guidance for each situation, step by step, and the changes of law and policy that affect it.",
                NavPage.of("All pathways", "/pathways", Permission.VIEW_PATHWAYS, "/new-pathway")
                        .foundBy("guidance"),
                NavPage.of("Policy changes", "/policy-changes", Permission.VIEW_PATHWAYS, "/new-policy-change")
                        .foundBy("law statutory guidance"));
    }

    @Bean
    SettingsPage pathwaySettingsPage() {
        return new SettingsPage(
                "Pathways",
                "/pathways/settings",
                "When a pathway is due for review, and when its reviewer is reminded.",
                "review months");
    }
}
