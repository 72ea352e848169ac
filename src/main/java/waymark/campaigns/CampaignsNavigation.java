package waymark.campaigns;

import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of campaigns, toolkits, newsletters and words in the navigation and in the search.
@Configuration(proxyBeanMethods = false)
class CampaignsNavigation {

    @Bean
    NavItem campaignsItem() {
        return NavItem.of(
                NavGroup.PLAN,
                60,
                "Campaigns",
                "What the partnership tells people, where, in which languages and how far it reached; toolkits, newsletters and words.",
                NavPage.of("Campaigns", "/campaigns", USE_WAYMARK)
                        .foundBy("awareness publicity posters anti slavery day communications"),
                NavPage.of("The year", "/campaigns/year", USE_WAYMARK).foundBy("calendar anti-slavery day october"),
                NavPage.of("Toolkits", "/campaigns/toolkits", USE_WAYMARK)
                        .foundBy("posters leaflets files download translations"),
                NavPage.of("Newsletters", "/campaigns/newsletters", USE_WAYMARK)
                        .foundBy("quarterly newsletter champions subscribe unsubscribe"),
                NavPage.of("Preferred words", "/campaigns/words", USE_WAYMARK)
                        .foundBy("language terminology respectful wording style check text"));
    }

    @Bean
    SearchProvider campaignsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(460, "Campaigns"), USE_WAYMARK, """
                select c.ref, c.title, c.ref || ', ' || coalesce(a.name, 'whole partnership') as about,
                       '/campaigns/' || c.ref as path, c.aim || ' ' || c.audience as keywords,
                       c.state in ('ended', 'learned') as ended
                  from campaigns.campaign c left join directory_open.area a on a.code = c.area
                """);
    }

    @Bean
    SearchProvider toolkitsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(461, "Toolkits"), USE_WAYMARK, """
                select t.ref, t.title, t.ref || ', toolkit' as about, '/campaigns/toolkits/' || t.ref as path,
                       t.summary as keywords, t.state in ('replaced', 'withdrawn') as ended
                  from campaigns.toolkit t
                """);
    }

    @Bean
    SearchProvider newslettersFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(462, "Newsletters"), USE_WAYMARK, """
                select n.ref, n.subject as title, n.ref || ', newsletter' as about,
                       '/campaigns/newsletters/' || n.ref as path, n.body as keywords, false as ended
                  from campaigns.newsletter n
                """);
    }

    @Bean
    SearchPages campaignPagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Plan a campaign",
                        "For an area or the whole partnership",
                        "/campaigns/new",
                        RUN_CAMPAIGNS,
                        "new campaign awareness"),
                SearchPage.of(
                        "Make a toolkit",
                        "Files for partners and the public in their languages",
                        "/campaigns/toolkits/new",
                        RUN_CAMPAIGNS,
                        "new toolkit files"),
                SearchPage.of(
                        "Write a newsletter",
                        "For champions and members who want it",
                        "/campaigns/newsletters/new",
                        RUN_CAMPAIGNS,
                        "new newsletter"),
                SearchPage.of(
                        "Check the words of a text",
                        "Against the list of preferred words",
                        "/campaigns/words/check",
                        USE_WAYMARK,
                        "language respectful wording leaflet"),
                SearchPage.of(
                        "Add a preferred word",
                        "With the reason that writers read",
                        "/campaigns/words/new",
                        KEEP_PICTURES,
                        "new word"));
    }
}
