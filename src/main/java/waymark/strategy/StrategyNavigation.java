package waymark.strategy;

import static waymark.kernel.Permission.UPDATE_ACTIONS;
import static waymark.kernel.Permission.VIEW_PLANS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.NavItem;

/// The strategy's links in the main navigation.
@Configuration(proxyBeanMethods = false)
class StrategyNavigation {

    @Bean
    NavItem strategyLink() {
        return new NavItem(20, "Strategy", "/strategy", VIEW_PLANS);
    }

    @Bean
    NavItem actionsLink() {
        return new NavItem(30, "Actions", "/actions", VIEW_PLANS);
    }

    @Bean
    NavItem myActionsLink() {
        return new NavItem(10, "My actions", "/my-actions", UPDATE_ACTIONS);
    }
}
