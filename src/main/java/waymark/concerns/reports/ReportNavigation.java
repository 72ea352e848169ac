package waymark.concerns.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.Link;
import waymark.web.NavItem;
import waymark.web.PageContext;

/// The place of reports in the navigation, and the links between their pages.
@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavItem reportsLink() {
        return new NavItem(12, "Reports", "/reports", Permission.READ_REPORTS);
    }

    @Bean
    NavItem identitiesLink() {
        return new NavItem(15, "Custodian", "/identities", Permission.OPEN_IDENTITY);
    }

    /// For coordinators, who have no queue.
    @Bean
    NavItem reportCountsLink() {
        return new NavItem(13, "Report counts", "/reports/counts", Permission.COUNT_REPORTS);
    }

    /// For records officers, who see references only.
    @Bean
    NavItem reportHoldsLink() {
        return new NavItem(14, "Legal holds", "/reports/holds", Permission.KEEP_REPORTS);
    }

    static List<Link> links(PageContext context) {
        var links = new ArrayList<Link>();
        if (context.may(Permission.READ_REPORTS)) {
            links.add(new Link("Queue", "/reports"));
            links.add(new Link("Closed", "/reports/closed"));
        }
        if (context.may(Permission.READ_REPORTS)) {
            links.add(new Link("Linked reports", "/reports/clusters"));
            links.add(new Link("Due for deletion", "/reports/going"));
            links.add(new Link("On duty", "/reports/duty"));
        }
        if (context.may(Permission.KEEP_REPORTS)) {
            links.add(new Link("Holds and deletions", "/reports/holds"));
        }
        if (context.may(Permission.COUNT_REPORTS)) {
            links.add(new Link("Counts", "/reports/counts"));
        }
        if (context.may(Permission.VIEW_PATTERNS)) {
            links.add(new Link("Patterns", "/reports/patterns"));
        }
        if (context.may(Permission.ENTER_REPORTS)) {
            links.add(new Link("Enter a report", "/reports/new"));
        }
        if (context.may(Permission.CHANGE_SETTINGS)) {
            links.add(new Link("Settings", "/reports/settings"));
        }
        return links;
    }
}
