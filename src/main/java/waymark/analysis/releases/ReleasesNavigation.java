package waymark.analysis.releases;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of released figures and of the methods in the navigation and the search, and what the audit log calls
/// what happens to them.
@Configuration(proxyBeanMethods = false)
class ReleasesNavigation {

    @Bean
    NavItem releasesItem() {
        return NavItem.of(
                NavGroup.BOARD,
                50,
                "Insight",
                "Figures that help and cannot harm: what was released, and how each figure is worked out.",
                NavPage.of("Released figures", "/insight/releases", VIEW_PACKS)
                        .foundBy("table release register disclosure control small numbers suppression"),
                NavPage.of("How figures are calculated", "/insight/methods", VIEW_PACKS)
                        .foundBy("method disclosure estimate linkage national rate papers"));
    }

    @Bean
    SearchPages releasePagesFound() {
        return SearchPages.of(SearchPage.of(
                "Prepare a table of figures", "", "/insight/releases/new", ANALYSE_FIGURES, "release suppress"));
    }

    @Bean
    SearchProvider releasesFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(470, "Released figures"), VIEW_PACKS, """
                select r.ref, r.title, r.measure as about, '/insight/releases/' || r.ref as path, r.definition as keywords,
                       r.state = 'WITHDRAWN' as ended
                  from analysis.release r
                """);
    }

    @Bean
    AuditedKind auditedReleases() {
        return AuditedKind.of("Released figures")
                .act("draft_release", "Began a table of figures")
                .act("change_release", "Changed a table of figures")
                .act("submit_release", "Sent a table of figures to an approver")
                .act("return_release", "Sent a table of figures back")
                .act("approve_release", "Released a table of figures")
                .act("publish_release", "Let everybody read a table of figures")
                .act("withdraw_release", "Withdrew a table of figures")
                .act("sign_off_release", "Noted what was said of the wording of a table")
                .named(VIEW_PACKS, """
                        select r.ref as object, r.title, '/insight/releases/' || r.ref as path
                          from analysis.release r where r.ref = any (:objects)
                        """);
    }
}
