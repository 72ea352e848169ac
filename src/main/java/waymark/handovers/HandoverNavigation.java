package waymark.handovers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.Link;
import waymark.web.NavItem;
import waymark.web.PageContext;

/// The place of hand-overs in the navigation, and the links between their pages.
@Configuration(proxyBeanMethods = false)
class HandoverNavigation {

    @Bean
    NavItem handoverLink() {
        return new NavItem(13, "Hand-overs", "/handover", Permission.HAND_OVER_CONCERNS);
    }

    static List<Link> links(PageContext context) {
        var links = new ArrayList<>(
                List.of(new Link("Your hand-overs", "/handover"), new Link("Hand a concern over", "/handover/new")));
        if (context.may(Permission.ENTER_REPORTS)) {
            links.add(new Link("Enter a report", "/reports/new"));
        }
        if (context.may(Permission.WATCH_HANDOVERS)) {
            links.add(new Link("By status", "/handover/watch"));
        }
        if (context.may(Permission.CHANGE_SETTINGS)) {
            links.add(new Link("Settings", "/handover/settings"));
        }
        return links;
    }
}
