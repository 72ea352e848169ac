package waymark.analysis.coverage;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// What the audit log and the search call what is done about who is not reached.
@Configuration(proxyBeanMethods = false)
class CoverageAuditKinds {

    @Bean
    AuditedKind auditedGaps() {
        return AuditedKind.of("Who is not reached")
                .act("name_gap", "Named a community that is not reached")
                .act("take_up_gap", "Took up a community that is not reached")
                .act("close_gap", "Closed a community that was not reached")
                .act("count_reach", "Counted who is reached")
                .act("bring_communities", "Brought a list of communities")
                .field("gap", "Gap")
                .named(VIEW_PACKS, """
                        select ref as object, community as title, '/insight/reach/gaps/' || ref as path
                          from analysis.gap where ref = any(:objects)
                        """);
    }

    @Bean
    SearchPages coveragePagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Record a community that is not reached",
                        "For those who consult and campaign",
                        "/insight/reach/gaps/new",
                        VIEW_PACKS,
                        "gap community language not reached"),
                SearchPage.of(
                        "Upload a list of communities",
                        "From a census, beside what the partnership counts",
                        "/insight/reach/communities",
                        ANALYSE_FIGURES,
                        "census communities import"));
    }

    @Bean
    SearchProvider gapsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(640, "Communities not reached"), VIEW_PACKS, """
                select g.ref, g.community as title, g.ref || ', named ' || to_char(g.named_on, 'FMDD FMMonth YYYY') as about,
                       '/insight/reach/gaps/' || g.ref as path, 'gap community not reached' as keywords,
                       g.state = 'CLOSED' as ended
                  from analysis.gap g
                """);
    }
}
