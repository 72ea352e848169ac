package waymark.meetings.challenges;

import static waymark.kernel.Permission.VIEW_MEETINGS;

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

/// Challenges in the search and in the audit log.
@Configuration(proxyBeanMethods = false)
class ChallengesNavigation {

    @Bean
    SearchProvider challengesFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(440, "Challenges"), VIEW_MEETINGS, """
                select c.ref, 'Challenge to ' || c.challenged as title, c.ref || ', by ' || c.challenger as about,
                       '/challenges/' || c.ref as path, c.about || ' ' || c.asked as keywords,
                       c.state not in ('open', 'answered') as ended
                  from meetings_open.challenge c
                """);
    }

    @Bean
    SearchPages challengePagesFound() {
        return SearchPages.of(SearchPage.of(
                "Record a challenge",
                "Ask an organisation or the partners of an area to do something by a day",
                "/challenges/new",
                VIEW_MEETINGS,
                "new challenge hold to account"));
    }

    @Bean
    AuditedKind auditedChallenges() {
        return AuditedKind.of("Challenges")
                .act("raise_challenge", "Recorded a challenge")
                .act("answer_challenge", "Answered a challenge")
                .act("close_challenge", "Closed a challenge")
                .named(VIEW_MEETINGS, """
                        select ref as object, 'Challenge to ' || challenged as title, '/challenges/' || ref as path
                          from meetings_open.challenge where ref = any(:objects)
                        """);
    }
}
