package waymark.strategy.actions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// What the plan counts of itself.
@Component
class ActionFigures implements FigureProvider {

    private final JdbcClient db;

    ActionFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(new ProvidedFigure(
                "actions_on_time",
                "Actions on time",
                "Actions of the area’s plan that were open in the quarter, without those withdrawn. On time: completed by"
                        + " the due date, or open and not past it at the end of the quarter",
                true,
                false,
                this::onTime));
    }

    private Tally onTime(String area, CountedPeriod period) {
        return db.sql("""
                select count(*) filter (
                         where case when a.closed_on is null or a.closed_on > :asOf then a.due_on >= :asOf
                                    else a.closed_on <= a.due_on end) as part,
                       count(*) as whole
                  from strategy.action a
                 where a.area = :area and a.status <> 'WITHDRAWN' and a.start_on <= :asOf
                   and (a.closed_on is null or a.closed_on >= :first)
                """)
                .param("area", area)
                .param("first", period.first())
                .param("asOf", period.asOf())
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }
}
