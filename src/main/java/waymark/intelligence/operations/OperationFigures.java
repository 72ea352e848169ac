package waymark.intelligence.operations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

/// What operations count for the return of an area. People safeguarded never leave below the partnership's threshold.
@Repository
class OperationFigures implements FigureProvider {

    private final JdbcClient db;

    OperationFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "operations_done",
                        "Operations and visits done",
                        "Operations and visits of the area whose outcome was recorded in the quarter",
                        false,
                        false,
                        (area, period) -> count("count(*)", area, period)),
                new ProvidedFigure(
                        "premises_visited",
                        "Premises visited",
                        "Places that were visited in the operations and visits of the area whose outcome was recorded in the quarter",
                        false,
                        false,
                        (area, period) -> count("coalesce(sum(o.premises), 0)", area, period)),
                new ProvidedFigure(
                        "joint_operations",
                        "Operations and visits with partners",
                        "Of the operations and visits of the area whose outcome was recorded in the quarter, those in which people of"
                                + " two or more organisations took part",
                        false,
                        false,
                        (area, period) -> count(JOINT, area, period)),
                new ProvidedFigure(
                        "people_safeguarded",
                        "People safeguarded in operations",
                        "People found and safeguarded in the operations and visits of the area whose outcome was recorded in the quarter",
                        false,
                        true,
                        (area, period) -> count("coalesce(sum(o.safeguarded), 0)", area, period)));
    }

    private static final String JOINT = """
            count(*) filter (where exists (
              select from intelligence.operation_partner p
               where p.operation = o.id and p.ended_on is null and p.organisation <> o.unit))
            """;

    private Tally count(String what, String area, CountedPeriod period) {
        return new Tally.Number(db.sql("select " + what + """
                         from intelligence.operation o
                         where o.area = :area and o.state in ('DONE', 'DEBRIEFED') and o.done_on between :first and :last
                        """)
                .param("area", area)
                .param("first", period.first())
                .param("last", period.asOf())
                .query(Long.class)
                .single());
    }
}
