package waymark.handovers.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;

/// The place of hand-overs in the navigation.
@Configuration(proxyBeanMethods = false)
class HandoverNavigation {

    @Bean
    NavItem handoverItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                4,
                "Hand-overs",
                "Hand a concern over to a first responder, and see whose turn it is and what was decided.",
                NavPage.of("Your hand-overs", "/handover", Permission.HAND_OVER_CONCERNS)
                        .foundBy("concern referral"),
                NavPage.of("Hand a concern over", "/handover/new", Permission.HAND_OVER_CONCERNS)
                        .foundBy("refer referral nrm duty to notify first responder"),
                NavPage.of("By status", "/handover/watch", Permission.WATCH_HANDOVERS)
                        .foundBy("late waiting"));
    }

    @Bean
    SettingsPage handoverSettingsPage() {
        return new SettingsPage(
                "Hand-overs",
                "/handover/settings",
                "How soon a hand-over is answered, and who is told when it is not.",
                "hours days");
    }
}
