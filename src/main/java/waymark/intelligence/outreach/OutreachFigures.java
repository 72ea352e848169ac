package waymark.intelligence.outreach;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

/// What outreach counts for the return of an area.
@Repository
class OutreachFigures implements FigureProvider {

    private final JdbcClient db;

    OutreachFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "outreach_visits",
                        "Outreach visits",
                        "Visits to communities of the area on days of the quarter",
                        false,
                        false,
                        (area, period) -> new Tally.Number(visits("count(*)", area, period))),
                new ProvidedFigure(
                        "communities_visited",
                        "Communities visited",
                        "Of the communities of the area that had not ended before the quarter, those that were visited in it",
                        true,
                        false,
                        this::share));
    }

    private long visits(String what, String area, CountedPeriod period) {
        return db.sql("select " + what + """
                         from intelligence.outreach_visit v join intelligence.community c on c.id = v.community
                         where c.area = :area and v.on_day between :first and :last
                        """)
                .param("area", area)
                .param("first", period.first())
                .param("last", period.asOf())
                .query(Long.class)
                .single();
    }

    private Tally share(String area, CountedPeriod period) {
        long visited = visits("count(distinct c.id)", area, period);
        long all = db.sql("""
                select count(*) from intelligence.community c where c.area = :area and coalesce(c.ended_on >= :first, true)
                """)
                .param("area", area)
                .param("first", period.first())
                .query(Long.class)
                .single();
        return new Tally.Share(Math.min(visited, all), all);
    }
}
