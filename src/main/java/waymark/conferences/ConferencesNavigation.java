package waymark.conferences;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.REFER_TO_CONFERENCES;
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
                "Agencies round one table about a person or a place: what you referred, what waits for you and on which day it is heard.",
                NavPage.of("My conferences", "/conferences", USE_WAYMARK)
                        .foundBy("varm macc marac multi agency case conference agenda"),
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
