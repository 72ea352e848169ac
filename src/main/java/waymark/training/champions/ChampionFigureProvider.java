package waymark.training.champions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.kernel.CurrentActor;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// What champions count for the return of an area. They are known by name to everybody who signs in, so small
/// numbers give nobody away.
@Repository
class ChampionFigureProvider implements FigureProvider {

    /// @param services that have an active champion
    record Counted(long active, long services, long wanted) {}

    private final JdbcClient db;
    private final ChampionSettingRows settings;

    ChampionFigureProvider(JdbcClient db, ChampionSettingRows settings) {
        this.db = db;
        this.settings = settings;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "champions_active",
                        "Active champions",
                        "Champions of the area in place on the last day of the quarter, of whom something was heard within the"
                                + " time that the settings name",
                        false,
                        false,
                        (area, period) -> new Tally.Number(counted(area, period).active())),
                new ProvidedFigure(
                        "champion_coverage",
                        "Services with an active champion",
                        "Of the services that are to have a champion in the area, those with an active one on the last day of the"
                                + " quarter",
                        true,
                        false,
                        (area, period) -> {
                            var counted = counted(area, period);
                            return new Tally.Share(counted.services(), counted.wanted());
                        }),
                new ProvidedFigure(
                        "champion_activities",
                        "What champions did",
                        "Things that champions of the area logged for days of the quarter: news passed on, teams trained, concerns"
                                + " raised, good practice brought back",
                        false,
                        false,
                        (area, period) -> new Tally.Number(activities(area, period))));
    }

    private Counted counted(String area, CountedPeriod period) {
        var day = period.asOf();
        var rules = settings.on(CurrentActor.now(), day);
        return db.sql("""
                select count(*) as active,
                       count(distinct c.service) filter (where exists (
                         select from training.champion_service s
                          where s.code = c.service and coalesce(s.to_date >= :day, true))) as services,
                       (select count(*) from training.champion_service s where coalesce(s.to_date >= :day, true)) as wanted
                  from training.champion c
                  join directory_open.person p on p.id = c.person
                 where :area = any (c.areas) and c.agreed_on <= :day and c.from_date <= :day and c.to_date >= :day
                   and coalesce(c.ended_on > :day, true) and coalesce(p.to_date >= :day, true)
                   and greatest(c.from_date, (select max(a.on_day) from training.champion_activity a
                                               where a.champion = c.ref and a.taken_back_at is null and a.on_day <= :day))
                       >= :since
                """)
                .param("area", area)
                .param("day", day)
                .param("since", day.minusMonths(rules.quietMonths()))
                .query(RecordMapper.of(Counted.class))
                .single();
    }

    private long activities(String area, CountedPeriod period) {
        LocalDate last = period.asOf();
        return db.sql("""
                select count(*) from training.champion_activity a join training.champion c on c.ref = a.champion
                 where :area = any (c.areas) and a.taken_back_at is null and a.kind <> 'STILL_ACTIVE'
                   and a.on_day between :first and :last
                """)
                .param("area", area)
                .param("first", period.first())
                .param("last", last)
                .query(Long.class)
                .single();
    }
}
