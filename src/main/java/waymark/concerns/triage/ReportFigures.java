package waymark.concerns.triage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// How many reports came in, and how many were opened in time. Nothing of what a report says is read.
@Component
class ReportFigures implements FigureProvider {

    private final JdbcClient db;

    ReportFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "reports_received",
                        "Reports received",
                        "Reports from the public about the area that came in during the quarter, and are not deleted yet",
                        false,
                        true,
                        this::received),
                new ProvidedFigure(
                        "reports_in_time",
                        "Reports opened in time",
                        "Reports from the public about the area that came in during the quarter and are opened, or late."
                                + " In time: a named person opened it before the time limit",
                        true,
                        true,
                        this::inTime));
    }

    private Tally received(String area, CountedPeriod period) {
        return asked(area, period, """
                select count(*) as count
                  from concerns.report r
                 where r.area = :area and r.received between :first and :last
                """)
                .query(RecordMapper.of(Tally.Number.class))
                .single();
    }

    private Tally inTime(String area, CountedPeriod period) {
        return asked(area, period, """
                select count(*) filter (where r.state <> 'waiting' and r.stage < :late) as part, count(*) as whole
                  from concerns.report r
                 where r.area = :area and r.received between :first and :last
                   and (r.state <> 'waiting' or r.stage >= :late or r.open_by <= now())
                """)
                .param("late", ReportEscalation.LATE)
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }

    private JdbcClient.StatementSpec asked(String area, CountedPeriod period, String statement) {
        return db.sql(statement)
                .param("area", area)
                .param("first", period.first())
                .param("last", period.last());
    }
}
