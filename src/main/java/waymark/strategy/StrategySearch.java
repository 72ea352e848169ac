package waymark.strategy;

import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.web.search.ResultKind;
import waymark.web.search.SearchPages;
import waymark.web.search.SearchPages.SearchPage;
import waymark.web.search.SearchProvider;
import waymark.web.search.SearchStatement;

/// The strategy and the delivery plan in the search.
@Configuration(proxyBeanMethods = false)
class StrategySearch {

    @Bean
    SearchProvider objectivesFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(300, "Objectives"), VIEW_PLANS, """
                select o.code as ref, o.wording as title, p.title || ', ' || coalesce(w.name, o.owner) as about,
                       '/objectives/' || o.code as path, '' as keywords, o.ended_on is not null as ended
                  from strategy.objective o
                  join strategy.priority p on p.code = o.priority
                  left join directory_open.organisation w on w.code = o.owner
                """);
    }

    @Bean
    SearchProvider actionsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(310, "Actions"), VIEW_PLANS, """
                with w as materialized (select code, name from directory_open.organisation) -- once, not for each action
                select a.ref, a.title,
                       a.ref || ', ' || coalesce(r.name, a.area) || ', ' || coalesce(w.name, a.owner)
                         || case when a.closed_on is null then ', due ' || to_char(a.due_on, 'FMDD FMMonth YYYY')
                                 else ', closed ' || to_char(a.closed_on, 'FMDD FMMonth YYYY') end as about,
                       '/actions/' || a.ref as path, '' as keywords, a.closed_on is not null as ended
                  from strategy.action a
                  left join directory_open.area r on r.code = a.area
                  left join w on w.code = a.owner
                """);
    }

    @Bean
    SearchProvider measuresFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(320, "Measures"), VIEW_PLANS, """
                select m.ref, m.title, m.ref || ', ' || o.wording as about, '/measures/' || m.ref as path,
                       m.source as keywords, m.retired_on is not null as ended
                  from strategy.measure m
                  join strategy.objective o on o.code = m.objective
                """);
    }

    @Bean
    SearchProvider areaPlansFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(330, "Area plans"), VIEW_PLANS, """
                select '' as ref, 'Action plan of ' || name as title, local_authority as about,
                       '/plans/' || code as path, 'local area plan' as keywords, false as ended
                  from directory_open.area
                """);
    }

    @Bean
    SearchProvider partnerPlansFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(340, "Partner plans"), VIEW_PLANS, """
                select p.ref, p.title, coalesce(w.name, p.body) as about, '/partner-plans/' || p.ref as path,
                       (select string_agg(y.title, ' ') from strategy.partner_priority y where y.plan = p.ref) as keywords,
                       p.to_date < (now() at time zone 'Europe/London')::date as ended
                  from strategy.partner_plan p
                  left join directory_open.organisation w on w.code = p.body
                """);
    }

    @Bean
    SearchProvider planVersionsFound(JdbcClient db, Clock clock) {
        return new SearchStatement(db, clock, new ResultKind(335, "Versions of the plan"), VIEW_PLANS, """
                select v.ref, v.title, v.ref || ', from ' || to_char(v.effective_on, 'FMDD FMMonth YYYY') as about,
                       '/strategy/versions/' || v.ref as path, 'amendment' as keywords, v.state = 'withdrawn' as ended
                  from strategy.plan_version v
                """);
    }

    @Bean
    SearchPages strategyPagesFound() {
        return SearchPages.of(
                SearchPage.of("Add an action", "To an area's plan", "/actions/new", EDIT_PLAN, "new action"),
                SearchPage.of(
                        "Actions from a spreadsheet",
                        "Add and change many actions at once",
                        "/actions/import",
                        EDIT_PLAN,
                        "import actions excel xlsx csv paste upload bulk"));
    }
}
