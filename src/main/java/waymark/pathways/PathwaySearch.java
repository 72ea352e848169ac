package waymark.pathways;

import static waymark.kernel.Permission.EDIT_PATHWAYS;
import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// Pathways, their steps, the signs and changes of policy in the search. A pathway of which the reader may
/// see no edition is not found: the row policies see to that.
@Configuration(proxyBeanMethods = false)
class PathwaySearch {

    @Bean
    SearchProvider pathwaysFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(200, "Pathways"), VIEW_PATHWAYS, """
                select p.ref, p.title, coalesce(a.name, 'All areas') || case e.state
                         when 'published' then '' when 'withdrawn' then ', withdrawn' else ', being written' end as about,
                       '/pathways/' || p.ref as path, p.summary as keywords, e.state = 'withdrawn' as ended
                  from pathways.pathway p
                  left join directory_open.area a on a.code = p.area
                 cross join lateral (
                   select x.state from pathways.edition x
                    where x.pathway = p.ref and x.state in ('published', 'withdrawn', 'draft', 'in_review')
                    order by x.state = 'published' desc, x.number desc
                    limit 1) e
                """);
    }

    @Bean
    SearchProvider stepsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(210, "Steps of pathways"), VIEW_PATHWAYS, """
                select '' as ref, s.step ->> 'title' as title, p.title || coalesce(', ' || a.name, '') as about,
                       '/pathways/' || p.ref || '#' || (s.step ->> 'key') as path,
                       coalesce(s.step ->> 'text', s.step ->> 'hint', '') as keywords, false as ended
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                  left join directory_open.area a on a.code = p.area
                 cross join lateral jsonb_array_elements(e.content -> 'steps') as s(step)
                 where e.state = 'published'
                """);
    }

    @Bean
    SearchProvider signsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(220, "Signs"), VIEW_PATHWAYS, """
                select s.code as ref, w.words as title, 'Sign ' || s.code as about, '/signs/' || s.code as path,
                       'indicator ' || s.kind || ' ' || s.exploitation as keywords, s.ended_on is not null as ended
                  from pathways.sign s
                 cross join lateral (
                   select x.words from pathways.sign_wording x
                    where x.sign = s.code and coalesce(x.from_date <= :today, true)
                    order by x.number desc
                    limit 1) w
                """);
    }

    @Bean
    SearchProvider policyChangesFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(230, "Policy changes"), VIEW_PATHWAYS, """
                select ref, title, source || ', from ' || to_char(holds_from, 'FMDD FMMonth YYYY') as about,
                       '/policy-changes/' || ref as path, what as keywords, false as ended
                  from pathways.policy_change
                """);
    }

    @Bean
    SearchPages pathwayPagesFound() {
        return SearchPages.of(
                SearchPage.of("Start a pathway", "Write new guidance", "/new-pathway", EDIT_PATHWAYS, "new guidance"));
    }
}
