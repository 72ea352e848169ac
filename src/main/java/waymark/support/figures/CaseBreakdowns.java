package waymark.support.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.BreakdownProvider;
import waymark.web.figures.ProvidedBreakdown;
import waymark.web.figures.ProvidedBreakdown.GroupCount;
import waymark.web.sql.RecordMapper;

/// Who is supported, and in which languages services were missing. What a case says of nationality and gender is
/// sealed, so neither can be counted.
@Component
class CaseBreakdowns implements BreakdownProvider {

    private final JdbcClient db;

    CaseBreakdowns(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedBreakdown> breakdowns() {
        return List.of(
                new ProvidedBreakdown(
                        "cases_open_by_age",
                        "People with an open case, by age",
                        "Cases that are open on the day of counting, by what the route of the case says of age. Somebody who may"
                                + " be a child counts as one. Somebody with two cases counts twice.",
                        true,
                        period -> db.sql("""
                                select f.area, case when f.route in ('CHILD', 'MAYBE_CHILD') then 'Children, or may be'
                                                    when f.route = 'OUTSIDE_NRM' then 'Outside the NRM, age not counted'
                                                    else 'Adults' end as "group",
                                       count(*) as count
                                  from cases_open.case_file f where f.state = 'open' group by 1, 2 order by 2
                                """)
                                .query(RecordMapper.of(GroupCount.class))
                                .list()),
                new ProvidedBreakdown(
                        "declined_by_language",
                        "Requests that a service declined, by language",
                        "Requests to a service for a need in a plan that the service declined, by the language that was needed."
                                + " One person can have several.",
                        true,
                        period -> db.sql("""
                                select u.area, case when u.language = '' then 'No language needed' else u.language end as "group",
                                       count(*) as count
                                  from support.unmet_need u where u.on_month between :first and :last group by 1, 2 order by 2
                                """)
                                .param("first", period.first())
                                .param("last", period.last())
                                .query(RecordMapper.of(GroupCount.class))
                                .list()));
    }
}
