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
