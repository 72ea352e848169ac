package waymark.pathways.editions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// How many pathways are within their review date.
@Component
class PathwayFigures implements FigureProvider {

    private final JdbcClient db;

    PathwayFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(new ProvidedFigure(
                "pathways_in_date",
                "Pathways within their review date",
                "Pathways in force for the area on the day of counting: its own, and those of the whole partnership."
                        + " Within the date: the review date of the edition in force has not passed",
                true,
                false,
                this::inDate));
    }

    private Tally inDate(String area, CountedPeriod period) {
        return db.sql("""
                select count(*) filter (where e.review_by >= :today) as part, count(*) as whole
                  from pathways.edition e
                 where e.state = 'published' and (e.area is null or e.area = :area)
                """)
                .param("area", area)
                .param("today", period.today())
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }
}
