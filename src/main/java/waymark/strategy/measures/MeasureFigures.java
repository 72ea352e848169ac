package waymark.strategy.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.rag.ColourOverride;
import waymark.strategy.rag.RagStatus;
import waymark.strategy.rag.StrategySettings;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The accepted figures of the measures, with their targets. Written only when a return is accepted.
@Repository
@Transactional(readOnly = true)
public class MeasureFigures {

    private final JdbcClient db;
    private final Audit audit;

    MeasureFigures(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Every measure with every area that supplies it, in the order of the strategy.
    ///
    /// @param area only that area, or null for all
    /// @param measure only that measure, or null for all
    /// @param objective only the measures of that objective, or null for all
    /// @param quarter or null for the latest with a figure, and before there is any the last full one
    public List<MeasureResult> results(
            Actor actor,
            @Nullable String area,
            @Nullable Ref measure,
            @Nullable String objective,
            @Nullable Quarter quarter,
            StrategySettings settings,
            LocalDate today) {
        var last = settings.quarter(today).previous();
        // which quarter is worked out once: in the joins it would be looked for again at each
        return db.sql("""
                with latest as materialized (
                  select coalesce(
                    cast(:quarter as text), (select max(x.quarter) from strategy.measure_value x), :fallback) as quarter),
                asked as materialized (
                  select quarter,
                         case when quarter like '%-Q1' then (left(quarter, 4)::int - 1) || '-Q4'
                              else left(quarter, 6) || (right(quarter, 1)::int - 1) end as before
                    from latest)
                select m.ref, m.version, m.title, o.priority, m.objective, m.unit, m.direction, m.baseline,
                       m.baseline_on, m.source, m.suppliers, m.counts_people, m.feed, m.retired_on, m.retired_because, s.area,
                       r.name as area_name, q.quarter, t.target, v.value, v.unavailable_because, v.few, p.value as previous, j.judged, j.judged_because, j.judged_by,
                       j.judged_on, j.judged_until, j.version as override_version,
                       l.quarter as last_quarter, l.value as last_value, lt.target as last_target
                  from strategy.measure m
                  join strategy.objective o on o.code = m.objective
                  join strategy.priority y on y.code = o.priority
                 cross join lateral unnest(m.suppliers) as s(area)
                 cross join asked q
                  left join directory_open.area r on r.code = s.area
                  left join strategy.measure_target t on t.measure = m.id and t.quarter = q.quarter
                  left join strategy.measure_value v
                         on v.measure = m.id and v.area = s.area and v.quarter = q.quarter
                  left join strategy.measure_value p
                         on p.measure = m.id and p.area = s.area and p.quarter = q.before
                  left join strategy.measure_judgement j
                         on j.measure = m.id and j.area = s.area and j.quarter = q.quarter
                  left join lateral (
                    select x.quarter, x.value
                      from strategy.measure_value x
                     where x.measure = m.id and x.area = s.area and x.quarter < q.quarter and x.value is not null
                     order by x.quarter desc
                     limit 1) l on true
                  left join strategy.measure_target lt on lt.measure = m.id and lt.quarter = l.quarter
                 where (m.retired_on is null or m.retired_on >= :first)
                   and (cast(:area as text) is null or s.area = :area)
                   and (cast(:measure as text) is null or m.ref = :measure)
                   and (cast(:objective as text) is null or m.objective = :objective)
                 order by y.number, o.position, m.ref, r.position
                """)
                .param("quarter", quarter == null ? null : quarter.key())
                .param("fallback", last.key())
                .param("first", (quarter == null ? last : quarter).firstDay(settings.firstMonth()))
                .param("area", area)
                .param("measure", measure == null ? null : measure.value())
                .param("objective", objective)
                .query((row, number) -> read(row, Measures.quarter(row.getString("quarter")), settings, today))
                .list();
    }

    /// One measure through the quarters that have a target or a figure, latest
    /// first, for each area that supplies it.
    List<MeasureResult> series(Actor actor, Ref measure, StrategySettings settings, LocalDate today) {
        return db.sql("""
                select m.ref, m.version, m.title, o.priority, m.objective, m.unit, m.direction, m.baseline,
                       m.baseline_on, m.source, m.suppliers, m.counts_people, m.feed, m.retired_on, m.retired_because, s.area,
                       r.name as area_name, q.quarter, t.target, v.value, v.unavailable_because, v.few, null::numeric as previous, j.judged,
                       j.judged_because, j.judged_by, j.judged_on, j.judged_until, j.version as override_version,
                       null as last_quarter, null::numeric as last_value, null::numeric as last_target
                  from strategy.measure m
                  join strategy.objective o on o.code = m.objective
                 cross join lateral (
                   select x.quarter from strategy.measure_target x where x.measure = m.id
                   union
                   select x.quarter from strategy.measure_value x where x.measure = m.id) q
                 cross join lateral unnest(m.suppliers) as s(area)
                  left join directory_open.area r on r.code = s.area
                  left join strategy.measure_target t on t.measure = m.id and t.quarter = q.quarter
                  left join strategy.measure_value v
                         on v.measure = m.id and v.area = s.area and v.quarter = q.quarter
                  left join strategy.measure_judgement j
                         on j.measure = m.id and j.area = s.area and j.quarter = q.quarter
                 where m.ref = :measure
                 order by q.quarter desc, r.position
                """)
                .param("measure", measure.value())
                .query((row, number) -> read(row, Measures.quarter(row.getString("quarter")), settings, today))
                .list();
    }

    /// An accepted figure, exact: see [MeasureResult].
    public record PastFigure(Ref ref, String area, Quarter quarter, BigDecimal value) {}

    /// The figures of these measures between two quarters, oldest first.
    public List<PastFigure> past(List<Ref> measures, Quarter from, Quarter to) {
        if (measures.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select m.ref, v.area, v.quarter, v.value
                  from strategy.measure_value v
                  join strategy.measure m on m.id = v.measure
                 where m.ref in (:measures) and v.quarter between :from and :to and v.value is not null
                 order by v.quarter
                """)
                .param("measures", measures.stream().map(Ref::value).toList())
                .param("from", from.key())
                .param("to", to.key())
                .query(RecordMapper.of(PastFigure.class))
                .list();
    }

    /// The last day on which a figure of these measures between two quarters was accepted or corrected.
    public Optional<LocalDate> lastRecorded(List<Ref> measures, Quarter from, Quarter to) {
        return db.sql("""
                select max((v.recorded_at at time zone 'Europe/London')::date) as on_day
                  from strategy.measure_value v
                  join strategy.measure m on m.id = v.measure
                 where m.ref = any (:measures) and v.quarter between :from and :to
                having count(*) > 0
                """)
                .param("measures", measures.stream().map(Ref::value).toArray(String[]::new))
                .param("from", from.key())
                .param("to", to.key())
                .query((row, _) -> row.getObject("on_day", LocalDate.class))
                .optional();
    }

    /// True where a figure was ever accepted, or is not available for a reason that was.
    boolean any(Ref measure) {
        return db.sql("""
                select exists (
                  select from strategy.measure_value v
                    join strategy.measure m on m.id = v.measure
                   where m.ref = :measure)
                """)
                .param("measure", measure.value())
                .query(Boolean.class)
                .single();
    }

    /// Saves the figures of an accepted return. They replace figures accepted before for the same quarter,
    /// since a return may be sent back and accepted again.
    @Transactional
    public void record(Actor actor, String area, Quarter quarter, List<AcceptedValue> values) {
        for (var value : values) {
            db.sql("""
                    insert into strategy.measure_value
                      (measure, area, quarter, value, unavailable_because, few, recorded_by)
                    select id, :area, :quarter, :value, :unavailable, :few, :actorName
                      from strategy.measure
                     where ref = :measure and :area = any (suppliers)
                    on conflict (measure, area, quarter) do update
                       set value = excluded.value, unavailable_because = excluded.unavailable_because, few = excluded.few,
                           recorded_at = clock_timestamp(), recorded_by = excluded.recorded_by,
                           version = measure_value.version + 1
                    """)
                    .paramSource(RecordParameters.of(value)
                            .by(actor)
                            .with("area", area)
                            .with("quarter", quarter))
                    .update();
        }
        audit.changed(actor, "record_figures", area + " " + quarter.key(), 0, List.of("value"));
    }

    private static MeasureResult read(ResultSet row, Quarter quarter, StrategySettings settings, LocalDate today)
            throws SQLException {
        var measure = RecordMapper.read(row, MeasureLine.class);
        var value = row.getBigDecimal("value");
        var target = row.getBigDecimal("target");
        var rag = MeasureRag.of(measure.unit(), measure.direction(), value, target, settings.ragPerCent());
        var area = row.getString("area");
        var areaName = row.getString("area_name");
        return new MeasureResult(
                measure,
                area,
                areaName == null ? area : areaName,
                quarter,
                target,
                value,
                row.getString("unavailable_because"),
                row.getBigDecimal("previous"),
                RagStatus.of(rag, ColourOverride.read(row), today),
                row.getInt("override_version"),
                last(row, measure, area, settings),
                row.getBoolean("few"));
    }

    /// The latest earlier quarter with a figure, with its derived colour: an
    /// override of that quarter has lapsed.
    private static @Nullable MeasureResult last(
            ResultSet row, MeasureLine measure, String area, StrategySettings settings) throws SQLException {
        var quarter = row.getString("last_quarter");
        if (quarter == null) {
            return null;
        }
        var value = row.getBigDecimal("last_value");
        var target = row.getBigDecimal("last_target");
        var rag = MeasureRag.of(measure.unit(), measure.direction(), value, target, settings.ragPerCent());
        return new MeasureResult(
                measure,
                area,
                area,
                Measures.quarter(quarter),
                target,
                value,
                null,
                null,
                new RagStatus(rag, null),
                0,
                null,
                false);
    }
}
