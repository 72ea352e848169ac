package waymark.conferences;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;
import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.COUNT_CONFERENCES;
import static waymark.kernel.Permission.REFER_TO_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;
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

/// The place of conferences in the navigation and in the search, where an item is found by its reference alone.
@Configuration(proxyBeanMethods = false)
class ConferencesNavigation {

    @Bean
    NavItem conferencesItem() {
        return NavItem.of(
                NavGroup.PEOPLE,
                8,
                "Conferences",
                "Agencies round one table about a person or a place: what you referred, what waits for you, what was agreed and how it went.",
                NavPage.of("My conferences", "/conferences", USE_WAYMARK)
                        .foundBy("varm macc marac multi agency case conference agenda"),
                NavPage.of("Actions of your agency", "/conferences/actions/own", ATTEND_CONFERENCES)
                        .foundBy("conference actions our agency due"),
                NavPage.of("Actions of all agencies", "/conferences/actions", RUN_CONFERENCES)
                        .foundBy("conference actions overdue chase agencies"),
                NavPage.of("Offered by other areas", "/conferences/offers", RUN_CONFERENCES)
                        .foundBy("conference transfer another area accept decline"),
                NavPage.of("Conferences in numbers", "/conferences/figures", COUNT_CONFERENCES)
                        .foundBy("figures statistics volume repeat attendance actions on time"),
                NavPage.of("Forums", "/conferences/forums", USE_WAYMARK).foundBy("varm macc threshold conference"));
    }

    @Bean
    SearchProvider conferenceItemsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(240, "Conference items"), USE_WAYMARK, """
                select i.ref, i.ref as title, f.name as about, '/conferences/items/' || i.ref as path, '' as keywords,
                       i.state = 'CLOSED' as ended
                  from conferences.item i join conferences.forum f on f.code = i.forum
                """);
    }

    @Bean
    SearchPages conferencePagesFound() {
        return SearchPages.of(
                SearchPage.of(
                        "Refer a person or a place",
                        "To a conference of agencies",
                        "/conferences/new",
                        REFER_TO_CONFERENCES,
                        "varm macc referral conference"),
                SearchPage.of(
                        "Set up a forum",
                        "A conference of agencies in an area",
                        "/conferences/forums/new",
                        CHANGE_SETTINGS,
                        "varm macc conference settings"));
    }
}
