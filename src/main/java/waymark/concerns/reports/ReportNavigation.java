package waymark.concerns.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.kernel.Permission;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;

/// The place of reports in the navigation. Coordinators, who have no queue, come to the counts, and records
/// officers, who see references only, to the holds.
@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavItem enterReportItem() {
        return NavItem.of(
                        NavGroup.PEOPLE,
                        3,
                        "Enter a report",
                        "/reports/new",
                        Permission.ENTER_REPORTS,
                        "Record what somebody reported by telephone, by letter or in person.")
                .foundBy("new report phone call");
    }

    @Bean
    NavItem reportsItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                2,
                "Reports",
                "What the public reports, how soon it is answered, and when it is deleted.",
                NavPage.of("Queue", "/reports", Permission.READ_REPORTS).foundBy("public reports triage"),
                NavPage.of("Closed", "/reports/closed", Permission.READ_REPORTS).foundBy("finished"),
                NavPage.of("Linked reports", "/reports/clusters", Permission.READ_REPORTS),
                NavPage.of("Due for deletion", "/reports/going", Permission.READ_REPORTS),
                NavPage.of("On duty", "/reports/duty", Permission.READ_REPORTS).foundBy("rota shifts"),
                NavPage.of("Counts", "/reports/counts", Permission.COUNT_REPORTS)
                        .foundBy("figures count"),
                NavPage.of("Patterns", "/reports/patterns", Permission.VIEW_PATTERNS)
                        .foundBy("patterns trends map"),
                NavPage.of("Holds and deletions", "/reports/holds", Permission.KEEP_REPORTS));
    }

    @Bean
    NavItem custodianItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                10,
                "Custodian",
                "/identities",
                Permission.OPEN_IDENTITY,
                "Open the contact details of people who reported, when the desk says why.");
    }

    @Bean
    SettingsPage reportSettingsPage() {
        return new SettingsPage(
                "Reports",
                "/reports/settings",
                "How soon reports are opened and answered, and how long they are kept.",
                "desk hours retention");
    }
}
