package waymark.governance;

import static waymark.kernel.Permission.PLAN_QUARTERS;
import static waymark.kernel.Permission.VIEW_PACKS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// Quarters, board packs and what the board is asked, in the search. A draft pack is found by those who may
/// read it: the row policies see to that.
@Configuration(proxyBeanMethods = false)
class GovernanceSearch {

    @Bean
    SearchProvider quartersFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(400, "Quarters"), VIEW_RETURNS, """
                select q.key as ref,
                       'Quarter ' || right(q.key, 1) || ', ' || left(q.key, 4)
                         || case when q.first_month = 1 then '' else ' to ' || (left(q.key, 4)::int + 1) end as title,
                       case q.state when 'planned' then 'Planned' when 'open' then 'Open' else 'Issued' end
                         || ', returns due ' || to_char(q.due, 'FMDD FMMonth YYYY') as about,
                       '/quarters/' || q.key as path, 'returns area reports' as keywords, false as ended
                  from governance.quarter q
                """);
    }

    @Bean
    SearchProvider packsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(410, "Board packs"), VIEW_PACKS, """
                select q.key as ref,
                       'Board pack, quarter ' || right(q.key, 1) || ', ' || left(q.key, 4)
                         || case when q.first_month = 1 then '' else ' to ' || (left(q.key, 4)::int + 1) end as title,
                       case p.state when 'issued' then 'Issued ' || to_char(p.issued_on, 'FMDD FMMonth YYYY')
                                    else 'Draft' end
                         || ', board meets ' || to_char(q.board_meets, 'FMDD FMMonth YYYY') as about,
                       '/packs/' || q.key as path, 'report papers' as keywords, false as ended
                  from governance.pack p
                  join governance.quarter q on q.key = p.quarter
                """);
    }

    @Bean
    SearchProvider decisionsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(420, "Decisions of the board"), VIEW_RETURNS, """
                select r.ref, r.wording as title,
                       r.ref || ', ' || coalesce(a.name, r.area, 'the whole partnership') || ', ' || r.quarter || ', '
                         || coalesce(r.decision, 'not decided') as about,
                       '/decisions/' || r.ref as path, 'request decision ' || r.answer as keywords, false as ended
                  from governance.board_request r
                  left join directory_open.area a on a.code = r.area
                """);
    }

    @Bean
    SearchPages governancePagesFound() {
        return SearchPages.of(
                SearchPage.of("Plan a quarter", "Set its dates", "/quarters/new", PLAN_QUARTERS, "calendar dates"));
    }
}
