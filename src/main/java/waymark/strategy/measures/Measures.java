package waymark.strategy.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyHistory;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.ColourOverride;

/// The measures of the delivery plan and their targets.
@Repository
@Transactional(readOnly = true)
public class Measures {

    private static final String LINES = """
            select m.ref, m.version, m.title, o.priority, m.objective, m.unit, m.direction, m.baseline,
                   m.baseline_on, m.source, m.suppliers, m.counts_people, m.retired_on, m.retired_because
              from strategy.measure m
              join strategy.objective o on o.code = m.objective
            """;

    private final JdbcClient db;
    private final StrategyHistory history;
    private final Audit audit;

    Measures(JdbcClient db, StrategyHistory history, Audit audit) {
        this.db = db;
        this.history = history;
        this.audit = audit;
    }

    MeasureLine get(Actor actor, Ref ref) {
        return db.sql(LINES + " where m.ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The measure that came with a partnership file under the code.
    Optional<MeasureLine> coded(Actor actor, String code) {
        return db.sql(LINES + " where m.code = :code")
                .param("code", code)
                .query((row, number) -> line(row))
                .optional();
    }

    /// A new measure, and the reference it got.
    public @Transactional Ref add(Actor actor, NewMeasure measure, LocalDate today) {
        return add(actor, measure, null, today);
    }

    /// A new measure of a partnership file, and the reference it got.
    ///
    /// @param code what the file calls it; null where it is of no file
    public @Transactional Ref add(Actor actor, NewMeasure measure, @Nullable String code, LocalDate today) {
        var ref = Ref.numbered(
                "ME",
                db.sql("select nextval('strategy.measure_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into strategy.measure (ref, objective, title, unit, direction, baseline, baseline_on, source,
                                              suppliers, counts_people, code)
                values (:ref, :objective, :title, :unit, :direction, :baseline, :baselineOn, :source, :suppliers,
                        :countsPeople, :code)
                """)
                .param("ref", ref.value())
                .param("code", code)
                .params(parameters(measure))
                .update();
        history.append(actor, ref.value(), "Measure added", "", measure, today);
        audit.changed(actor, "add_measure", ref.value(), 1, List.of());
        return ref;
    }

    /// Changes a measure. Figures that were accepted stay as they are.
    @Transactional
    Saved<MeasureLine> change(Actor actor, Ref ref, int version, NewMeasure measure, LocalDate today) {
        var fields = measure.differs(get(actor, ref));
        int changed = db.sql("""
                update strategy.measure
                   set objective = :objective, title = :title, unit = :unit, direction = :direction,
                       baseline = :baseline, baseline_on = :baselineOn, source = :source, suppliers = :suppliers,
                       counts_people = :countsPeople, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("ref", ref.value())
                .param("version", version)
                .params(parameters(measure))
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, ref));
        }
        history.append(actor, ref.value(), "Measure changed", String.join(", ", fields), measure, today);
        audit.changed(actor, "change_measure", ref.value(), version + 1L, List.of("measure"));
        return Saved.done();
    }

    /// The targets by quarter, in order.
    Map<Quarter, BigDecimal> targets(Actor actor, Ref ref) {
        var targets = new TreeMap<Quarter, BigDecimal>();
        db.sql("""
                select t.quarter, t.target
                  from strategy.measure_target t
                  join strategy.measure m on m.id = t.measure
                 where m.ref = :ref
                """).param("ref", ref.value()).query(row -> {
            targets.put(quarter(row.getString("quarter")), row.getBigDecimal("target"));
        });
        return targets;
    }

    /// Sets the targets of the quarters named; an empty one removes the target.
    public @Transactional Saved<MeasureLine> target(
            Actor actor, Ref ref, int version, Map<Quarter, Optional<BigDecimal>> targets, LocalDate today) {
        int changed =
                db.sql("""
                update strategy.measure set version = version + 1 where ref = :ref and version = :version
                """).param("ref", ref.value()).param("version", version).update();
        if (changed == 0) {
            return Saved.stale(get(actor, ref));
        }
        targets.forEach((quarter, target) ->
                target.ifPresentOrElse(value -> set(ref, quarter, value), () -> clear(ref, quarter)));
        history.append(actor, ref.value(), "Targets changed", words(targets), targets, today);
        audit.changed(actor, "set_targets", ref.value(), version + 1L, List.of("target"));
        return Saved.done();
    }

    private static String words(Map<Quarter, Optional<BigDecimal>> targets) {
        return targets.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .map(each -> each.getKey().key() + ": "
                        + each.getValue().get().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }

    /// Retires a measure. Accepted figures stay on record.
    @Transactional
    Saved<MeasureLine> save(Actor actor, MeasureRetired event) {
        int changed = db.sql("""
                update strategy.measure
                   set retired_on = :on, retired_because = :reason, version = version + 1
                 where ref = :ref and version = :version and retired_on is null
                """)
                .param("on", event.on())
                .param("reason", event.reason())
                .param("ref", event.ref().value())
                .param("version", event.version())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        history.append(actor, event.ref().value(), "Measure retired", event.reason(), event, event.on());
        audit.changed(actor, "retire_measure", event.ref().value(), event.version() + 1L, List.of("retired"));
        return Saved.done();
    }

    /// Reinstates a retired measure.
    @Transactional
    void reinstate(Actor actor, Ref ref, LocalDate today) {
        var version = db.sql("""
                update strategy.measure set retired_on = null, retired_because = '', version = version + 1
                 where ref = :ref and retired_on is not null
                returning version
                """).param("ref", ref.value()).query(Long.class).optional();
        if (version.isPresent()) {
            history.append(actor, ref.value(), "Measure reinstated", "", "", today);
            audit.changed(actor, "reinstate_measure", ref.value(), version.get(), List.of("retired"));
        }
    }

    private void set(Ref ref, Quarter quarter, BigDecimal target) {
        db.sql("""
                insert into strategy.measure_target (measure, quarter, target)
                select id, :quarter, :target from strategy.measure where ref = :ref
                on conflict (measure, quarter) do update
                   set target = excluded.target, version = measure_target.version + 1
                """)
                .param("quarter", quarter.key())
                .param("target", target)
                .param("ref", ref.value())
                .update();
    }

    private void clear(Ref ref, Quarter quarter) {
        db.sql("""
                delete from strategy.measure_target
                 where quarter = :quarter and measure = (select id from strategy.measure where ref = :ref)
                """).param("quarter", quarter.key()).param("ref", ref.value()).update();
    }

    /// Sets an override for one area's figure of one quarter. False where somebody else was first.
    ///
    /// @param version of the override when the form was made, 0 where there was none
    @Transactional
    boolean overrideColour(Actor actor, Ref ref, String area, Quarter quarter, ColourOverride override, int version) {
        int changed = db.sql("""
                insert into strategy.measure_judgement
                  (measure, area, quarter, judged, judged_because, judged_by, judged_on, judged_until)
                select m.id, :area, :quarter, :colour, :reason, :by, :on, :until
                  from strategy.measure m
                 where m.ref = :ref and :area = any (m.suppliers)
                   and (:version = 0 or exists (
                     select from strategy.measure_judgement j
                      where j.measure = m.id and j.area = :area and j.quarter = :quarter))
                on conflict (measure, area, quarter) do update
                   set judged = excluded.judged, judged_because = excluded.judged_because,
                       judged_by = excluded.judged_by, judged_on = excluded.judged_on,
                       judged_until = excluded.judged_until, version = measure_judgement.version + 1
                 where measure_judgement.version = :version
                """)
                .param("area", area)
                .param("quarter", quarter.key())
                .param("colour", override.colour().name())
                .param("reason", override.reason())
                .param("by", override.by())
                .param("on", override.on())
                .param("until", override.lapses())
                .param("ref", ref.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        history.append(
                actor,
                ref.value(),
                "%s set for %s, %s".formatted(override.colour().word(), area, quarter.key()),
                override.reason(),
                override,
                override.on());
        audit.changed(actor, "override_colour", ref.value(), version + 1L, List.of("colour"));
        return true;
    }

    /// Ends an override. False where somebody set another meanwhile.
    @Transactional
    boolean endOverride(Actor actor, Ref ref, String area, Quarter quarter, int version, LocalDate today) {
        int changed = db.sql("""
                delete from strategy.measure_judgement
                 where area = :area and quarter = :quarter and version = :version
                   and measure = (select id from strategy.measure where ref = :ref)
                """)
                .param("area", area)
                .param("quarter", quarter.key())
                .param("version", version)
                .param("ref", ref.value())
                .update();
        if (changed == 0) {
            return false;
        }
        history.append(
                actor, ref.value(), "Colour override ended for %s, %s".formatted(area, quarter.key()), "", "", today);
        audit.changed(actor, "lift_override", ref.value(), version, List.of("colour"));
        return true;
    }

    private static Map<String, ?> parameters(NewMeasure measure) {
        var parameters = new HashMap<String, Object>();
        parameters.put("objective", measure.objective());
        parameters.put("title", measure.title());
        parameters.put("unit", measure.unit().name());
        parameters.put("direction", measure.direction().name());
        parameters.put("baseline", measure.baseline());
        parameters.put("baselineOn", measure.baselineOn());
        parameters.put("source", measure.source());
        parameters.put("suppliers", measure.suppliers().toArray(String[]::new));
        parameters.put("countsPeople", measure.countsPeople());
        return parameters;
    }

    static MeasureLine line(ResultSet row) throws SQLException {
        return new MeasureLine(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("priority"),
                row.getString("objective"),
                Unit.valueOf(row.getString("unit")),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("baseline"),
                row.getObject("baseline_on", LocalDate.class),
                row.getString("source"),
                StrategyOutline.texts(row.getArray("suppliers")),
                row.getBoolean("counts_people"),
                row.getObject("retired_on", LocalDate.class),
                row.getString("retired_because"));
    }

    static Quarter quarter(String key) {
        return Quarter.parse(key).orElseThrow(() -> new InvariantViolation("a quarter called " + key));
    }
}
