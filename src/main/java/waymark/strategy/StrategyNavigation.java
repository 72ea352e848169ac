package waymark.strategy;

import static waymark.kernel.Permission.UPDATE_ACTIONS;
import static waymark.kernel.Permission.VIEW_PLANS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;

/// The place of the strategy and what follows from it in the navigation.
@Configuration(proxyBeanMethods = false)
class StrategyNavigation {

    @Bean
    NavItem strategyItem() {
        return NavItem.of(
                        NavGroup.PLAN,
                        10,
                        "Strategy",
                        "/strategy",
                        VIEW_PLANS,
                        "The priorities and objectives, and who is accountable for each.",
                        "/objectives")
                .foundBy("priorities objectives");
    }

    @Bean
    NavItem areaPlansItem() {
        return NavItem.of(
                NavGroup.PLAN,
                20,
                "Area plans",
                "/plans",
                VIEW_PLANS,
                "The action plan of each area, in the order of the strategy.");
    }

    @Bean
    NavItem actionsItem() {
        return NavItem.of(
                NavGroup.PLAN,
                30,
                "Actions",
                "What is to be done, by whom and by when, with the colour of each action today.",
                NavPage.of("All actions", "/actions", VIEW_PLANS).foundBy("delivery plan"),
                NavPage.of("My actions", "/my-actions", UPDATE_ACTIONS).foundBy("mine tasks progress"));
    }

    @Bean
    NavItem measuresItem() {
        return NavItem.of(
                        NavGroup.PLAN,
                        40,
                        "Measures",
                        "/measures",
                        VIEW_PLANS,
                        "The figures by which each outcome is measured, with target and baseline.")
                .foundBy("performance indicators targets");
    }

    @Bean
    NavItem coverageItem() {
        return NavItem.of(
                        NavGroup.PLAN,
                        50,
                        "Coverage",
                        "/coverage",
                        VIEW_PLANS,
                        "Which objectives have an action in each area, and where the gaps are.")
                .foundBy("gaps grid");
    }

    @Bean
    NavItem partnerPlansItem() {
        return NavItem.of(
                        NavGroup.PLAN,
                        60,
                        "Partner plans",
                        "/partner-plans",
                        VIEW_PLANS,
                        "Which of our objectives serve the Police and Crime Plan and other plans, and extracts for each body.")
                .foundBy("police and crime plan alignment community safety safeguarding board extract");
    }

    @Bean
    SettingsPage strategySettingsPage() {
        return new SettingsPage(
                "Strategy",
                "/strategy/settings",
                "When an action or a measure turns amber or red, and the calendar.",
                "rag colours year settings");
    }
}
