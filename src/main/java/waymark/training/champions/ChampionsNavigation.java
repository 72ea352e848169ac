package waymark.training.champions;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.KEEP_CHAMPIONS;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.SettingsPage;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The place of champions in the navigation and the search, and what the audit log calls what happens to
/// them.
@Configuration(proxyBeanMethods = false)
class ChampionsNavigation {

    @Bean
    NavItem championsItem() {
        return NavItem.of(
                NavGroup.GUIDANCE,
                55,
                "Champions",
                "Who carries what we learn into each service, what they did, and where nobody is.",
                NavPage.of("Our champions", "/champions", VIEW_DIRECTORY)
                        .foundBy("modern slavery champion single point network"),
                NavPage.of("Coverage map", "/champions/coverage", VIEW_DIRECTORY)
                        .foundBy("champion holes gaps services areas"),
                NavPage.of("What worked", "/champions/stories", VIEW_DIRECTORY).foundBy("good practice share champion"),
                NavPage.of("Messages to champions", "/champions/messages", VIEW_DIRECTORY)
                        .foundBy("champion network news"),
                NavPage.of("Services with champions", "/champions/services", CHANGE_SETTINGS)
                        .foundBy("champion services settings"));
    }

    @Bean
    SettingsPage championSettingsPage() {
        return new SettingsPage(
                "Champions",
                "/champions/settings",
                "How long champions serve, and after how long without news they are unconfirmed.",
                "champion term renewal unconfirmed months");
    }

    @Bean
    SearchPages championPagesFound() {
        return SearchPages.of(
                SearchPage.of("Propose a champion", "", "/champions/new", VIEW_DIRECTORY, "new champion appoint"),
                SearchPage.of(
                        "Write to the champions", "", "/champions/messages/new", KEEP_CHAMPIONS, "message network"));
    }

    @Bean
    SearchProvider championsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(345, "Champions"), VIEW_DIRECTORY, """
                select c.ref, c.person_name as title, s.name || ', ' || coalesce(o.name, c.organisation) as about,
                       '/champions/' || c.ref as path, c.about as keywords, c.state <> 'appointed' as ended
                  from training.champion c
                  join training.champion_service s on s.code = c.service
                  left join directory_open.organisation o on o.code = c.organisation
                """);
    }

    @Bean
    AuditedKind auditedChampions() {
        return AuditedKind.of("Champions")
                .act("propose_champion", "Proposed a champion")
                .act("change_champion", "Changed the details of a champion")
                .act("appoint_champion", "Recorded that the organisation agreed to a champion")
                .act("decline_champion", "Recorded that the organisation did not agree to a champion")
                .act("renew_champion", "Renewed the term of a champion")
                .act("end_champion", "Ended a champion, with thanks")
                .act("end_champion_on_leaving", "Ended the term of a champion who leaves")
                .act("record_champion_activity", "Logged what a champion did: %s")
                .act("take_back_champion_activity", "Took back what was logged of a champion")
                .act("offer_champion_story", "Shared what worked")
                .act("settle_champion_story", "Settled what a champion shared: %s")
                .named(VIEW_DIRECTORY, """
                        select c.ref as object, c.person_name as title, '/champions/' || c.ref as path
                          from training.champion c where c.ref = any (:objects)
                        """);
    }

    @Bean
    AuditedKind auditedChampionMessages() {
        return AuditedKind.of("Messages to champions").act("send_champion_message", "Sent a message to champions");
    }

    @Bean
    AuditedKind auditedChampionServices() {
        return AuditedKind.of("Services with champions")
                .act("add_champion_service", "Added a service that is to have champions")
                .act("change_champion_service", "Changed a service that is to have champions")
                .act("change_champion_settings", "Changed %s in the settings of champions");
    }
}
