package waymark.intelligence.outreach;

import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;

/// The place of outreach in the navigation, and its acts in the audit log.
@Configuration(proxyBeanMethods = false)
class OutreachNavigation {

    @Bean
    NavItem outreachItem() {
        return NavItem.of(
                        NavGroup.PEOPLE,
                        26,
                        "Outreach",
                        "/intelligence/outreach",
                        USE_WAYMARK,
                        "Communities at risk: who visits, in which languages, and how far they trust us.")
                .foundBy("community engagement officer visit trust languages seasonal workers");
    }

    @Bean
    SearchPages outreachPagesFound() {
        return SearchPages.of(SearchPage.of(
                "Add a community",
                "Whom engagement officers visit",
                "/intelligence/outreach/new",
                RUN_OPERATIONS,
                "outreach community engagement"));
    }

    @Bean
    AuditedKind auditedCommunities() {
        return AuditedKind.of("Communities at risk")
                .act("add_community", "Added a community")
                .act("change_community", "Changed a community: %s")
                .act("record_outreach_visit", "Recorded a visit to a community")
                .act("plan_outreach_visit", "Planned a visit to a community")
                .act("cancel_outreach_visit", "Cancelled a visit to a community")
                .named(USE_WAYMARK, """
                        select ref as object, name as title, '/intelligence/outreach/' || ref as path
                          from intelligence.community where ref = any(:objects)
                        """);
    }
}
