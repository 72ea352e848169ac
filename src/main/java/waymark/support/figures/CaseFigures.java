package waymark.support.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// How many people are supported, in the National Referral Mechanism (NRM) and outside it alike. No case is
/// opened for it: codes and days are counted.
@Component
class CaseFigures implements FigureProvider {

    private static final String OPEN = """
        select count(*) as count from cases_open.case_count c
         where c.area = :area and c.opened_on <= :last and coalesce(c.closed_on >= :first, true)
        """;

    private final JdbcClient db;

    CaseFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "people_supported_in_nrm",
                        "People with an open case, in the NRM",
                        "Cases of the area that were open on at least one day of the quarter, of people who are in the NRM"
                                + " on the day of counting",
                        false,
                        true,
                        (area, period) -> count(area, period, OPEN + " and c.in_nrm")),
                new ProvidedFigure(
                        "people_supported_outside_nrm",
                        "People with an open case, outside the NRM",
                        "Cases of the area that were open on at least one day of the quarter, of people who are not in the"
                                + " NRM on the day of counting",
                        false,
                        true,
                        (area, period) -> count(area, period, OPEN + " and not c.in_nrm")),
                new ProvidedFigure(
                        "cases_opened",
                        "Cases opened",
                        "Cases of the area that were opened in the quarter",
                        false,
                        true,
                        (area, period) -> count(area, period, """
                            select count(*) as count from cases_open.case_count c
                             where c.area = :area and c.opened_on between :first and :last
                            """)),
                new ProvidedFigure(
                        "plans_agreed",
                        "People who agreed to their plan",
                        "People of the area who in the quarter agreed to every part of a copy of their plan that they answered",
                        false,
                        true,
                        (area, period) -> count(area, period, """
                            with said as (
                              select distinct on (r.copy, a.part) r.case_id, r.copy, r.said_on, a.answer
                                from support.copy_response r
                                join support.copy_answer a on a.response = r.id
                               where r.said_on <= :last
                               order by r.copy, a.part, r.position desc)
                            select count(distinct agreed.case_id) as count
                              from (select s.case_id
                                      from said s
                                      join cases_open.case_file c on c.id = s.case_id and c.area = :area
                                     group by s.case_id, s.copy
                                    having bool_and(s.answer = 'AGREE') and max(s.said_on) >= :first) agreed
                            """)),
                new ProvidedFigure(
                        "needs_met",
                        "Needs met",
                        "Needs in plans of the area of which the last action was done in the quarter, and nothing is left to do"
                                + " on the day of counting",
                        false,
                        true,
                        (area, period) -> count(area, period, """
                            select count(*) as count
                              from (select a.need
                                      from support.plan_action a
                                      join cases_open.case_file c on c.id = a.case_id and c.area = :area
                                     group by a.need
                                    having bool_and(a.state <> 'open')
                                       and max(a.done_on) filter (where a.state = 'done') between :first and :last
                                       and max(a.done_on) <= :last) met
                            """)),
                new ProvidedFigure(
                        "services_declined",
                        "Requests that a service declined",
                        "Requests to a service for a need in a plan of the area that the service declined in the quarter",
                        false,
                        true,
                        (area, period) -> count(area, period, """
                            select count(*) as count from support.unmet_need u
                             where u.area = :area and u.on_month between :first and :last
                            """)));
    }

    private Tally count(String area, CountedPeriod period, String statement) {
        return db.sql(statement)
                .param("area", area)
                .param("first", period.first())
                .param("last", period.asOf())
                .query(RecordMapper.of(Tally.Number.class))
                .single();
    }
}
