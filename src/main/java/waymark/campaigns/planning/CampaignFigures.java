package waymark.campaigns.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// What campaigns count for the return of an area: things, never people.
@Component
class CampaignFigures implements FigureProvider {

    private final JdbcClient db;

    CampaignFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "campaigns_run",
                        "Campaigns run",
                        "Campaigns of the area and of the whole partnership that were launched and ran on a day of the quarter",
                        false,
                        false,
                        this::run),
                new ProvidedFigure(
                        "toolkits_downloaded",
                        "Toolkit files downloaded",
                        "Times that a file of a toolkit of the area, or of the whole partnership, was taken in the quarter;"
                                + " robots and parts of files are not counted",
                        false,
                        false,
                        this::downloads));
    }

    private Tally run(String area, CountedPeriod period) {
        return asked(area, period, """
                select count(*) as count from campaigns.campaign c
                 where (c.area = :area or c.area is null) and c.state <> 'planned'
                   and c.launched_on <= :last and greatest(c.from_day, c.launched_on) <= :last
                   and coalesce(c.ended_on, c.to_day) >= :first
                """);
    }

    private Tally downloads(String area, CountedPeriod period) {
        return asked(area, period, """
                select coalesce(sum(d.times), 0)::bigint as count
                  from campaigns.toolkit t
                  join campaigns.toolkit_file f on f.toolkit = t.ref
                  join (select file, day, times from campaigns.download_day
                        union all select file, day, 1 from campaigns.download_mark) d on d.file = f.id
                 where (t.area = :area or t.area is null) and d.day between :first and :last
                """);
    }

    private Tally asked(String area, CountedPeriod period, String statement) {
        return db.sql(statement)
                .param("area", area)
                .param("first", period.first())
                .param("last", period.asOf())
                .query(RecordMapper.of(Tally.Number.class))
                .single();
    }
}
