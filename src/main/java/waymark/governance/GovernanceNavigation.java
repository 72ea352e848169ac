package waymark.governance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;

/// The place of quarters, returns and board packs in the navigation.
@Configuration(proxyBeanMethods = false)
class GovernanceNavigation {

    @Bean
    NavItem quartersItem() {
        return NavItem.of(
                        NavGroup.BOARD,
                        10,
                        "Quarters",
                        "/quarters",
                        Permission.VIEW_RETURNS,
                        "The dates of each quarter, and how far the return of each area has come.",
                        "/returns",
                        "/requests")
                .foundBy("returns due");
    }

    @Bean
    NavItem decisionsItem() {
        return NavItem.of(
                        NavGroup.BOARD,
                        15,
                        "Decisions",
                        "/decisions",
                        Permission.VIEW_RETURNS,
                        "What the board was asked, what it decided, who does it and by when.")
                .foundBy("requests register");
    }

    @Bean
    NavItem packsItem() {
        return NavItem.of(
                        NavGroup.BOARD,
                        20,
                        "Board packs",
                        "/packs",
                        Permission.VIEW_PACKS,
                        "What the board reads each quarter: figures, what slipped, and what it is asked to decide.")
                .foundBy("papers reports");
    }
}
