package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyHistory;
import waymark.strategy.rag.ColourOverride;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The measures of the delivery plan and their targets.
@Repository
@Transactional(readOnly = true)
public class Measures {

    private static final String LINES = """
            select m.ref, m.version, m.title, o.priority, m.objective, m.unit, m.direction, m.baseline,
                   m.baseline_on, m.source, m.suppliers, m.counts_people, m.feed, m.retired_on, m.retired_because
              from strategy.measure m
              join strategy.objective o on o.code = m.objective
            """;

    private final JdbcClient db;
    private final StrategyHistory history;

    Measures(JdbcClient db, StrategyHistory history) {
        this.db = db;
        this.history = history;
    }

    MeasureLine get(Ref ref) {
        return db.sql(LINES + " where m.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(MeasureLine.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Those in use, to choose one from.
    public List<Choice> choices() {
        return db.sql(
                        "select ref, ref || ' ' || title as label from strategy.measure where retired_on is null order by ref")
                .query((row, number) -> Choice.of(row.getString("ref"), row.getString("label")))
                .list();
    }

    /// A figure that was typed for the measure, in its unit; nought where it cannot be read.
    public BigDecimal figure(FormReader form, String field, Ref ref) {
        return MeasureForm.figure(form, field, get(ref).unit()).orElse(BigDecimal.ZERO);
    }

    /// The measure that came with a partnership file under the code.
    Optional<MeasureLine> coded(String code) {
        return db.sql(LINES + " where m.code = :code")
                .param("code", code)
                .query(RecordMapper.of(MeasureLine.class))
                .optional();
    }

    /// A new measure, and the reference it got.
    @Transactional
    public Ref add(Actor actor, NewMeasure measure, LocalDate today) {
        return add(actor, measure, null, today);
    }

    /// A new measure of a partnership file, and the reference it got.
    ///
    /// @param code what the file calls it; null where it is of no file
    @Transactional
    Ref add(Actor actor, NewMeasure measure, @Nullable String code, LocalDate today) {
        var ref = Ref.numbered(
                "ME",
                db.sql("select nextval('strategy.measure_number')")
                        .query(Long.class)
                        .single());
        update("""
                insert into strategy.measure (ref, objective, title, unit, direction, baseline, baseline_on, source,
                                              suppliers, counts_people, feed, code)
                values (:ref, :objective, :title, :unit, :direction, :baseline, :baselineOn, :source, :suppliers,
                        :countsPeople, :feed, :code)
                """, RecordParameters.of(measure).with("ref", ref).with("code", code));
        history.append(actor, change("add_measure", ref, 1), "Measure added", "", measure, today);
        return ref;
    }

    /// Changes a measure. Figures that were accepted stay as they are.
    @Transactional
    Saved<MeasureLine> change(Actor actor, Ref ref, int version, NewMeasure measure, LocalDate today) {
        var fields = measure.differs(get(ref));
        int changed = update("""
                update strategy.measure
                   set objective = :objective, title = :title, unit = :unit, direction = :direction,
                       baseline = :baseline, baseline_on = :baselineOn, source = :source, suppliers = :suppliers,
                       counts_people = :countsPeople, feed = :feed, version = version + 1
                 where ref = :ref and version = :version
                """, RecordParameters.of(measure).with("ref", ref).with("version", version));
        if (changed == 0) {
            return Saved.stale(get(ref));
        }
        var change = change("change_measure", ref, version + 1L, "measure");
        history.append(actor, change, "Measure changed", String.join(", ", fields), measure, today);
        return Saved.done();
    }

    /// The targets by quarter, in order.
    Map<Quarter, BigDecimal> targets(Ref ref) {
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
    @Transactional
    public Saved<MeasureLine> target(
            Actor actor, Ref ref, int version, Map<Quarter, Optional<BigDecimal>> targets, LocalDate today) {
        int changed = update("""
                update strategy.measure set version = version + 1 where ref = :ref and version = :version
                """, RecordParameters.none().with("ref", ref).with("version", version));
        if (changed == 0) {
            return Saved.stale(get(ref));
        }
        targets.forEach((quarter, target) -> set(ref, quarter, target));
        history.append(
                actor,
                change("set_targets", ref, version + 1L, "target"),
                "Targets changed",
                words(targets),
                targets,
                today);
        return Saved.done();
    }

    private static String words(Map<Quarter, Optional<BigDecimal>> targets) {
        return targets.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .map(each -> each.getKey().key() + ": "
                        + each.getValue().get().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private void set(Ref ref, Quarter quarter, Optional<BigDecimal> target) {
        var values = RecordParameters.none()
                .with("ref", ref)
                .with("quarter", quarter)
                .with("target", target);
        update(target.isPresent() ? """
                insert into strategy.measure_target (measure, quarter, target)
                select id, :quarter, :target from strategy.measure where ref = :ref
                on conflict (measure, quarter) do update
                   set target = excluded.target, version = measure_target.version + 1
                """ : """
                delete from strategy.measure_target
                 where quarter = :quarter and measure = (select id from strategy.measure where ref = :ref)
                """, values);
    }

    /// Retires a measure. Accepted figures stay on record.
    @Transactional
    Saved<MeasureLine> save(Actor actor, MeasureRetired event) {
        int changed = update("""
                update strategy.measure
                   set retired_on = :on, retired_because = :reason, version = version + 1
                 where ref = :ref and version = :version and retired_on is null
                """, RecordParameters.of(event));
        if (changed == 0) {
            return Saved.stale(get(event.ref()));
        }
        var change = change("retire_measure", event.ref(), event.version() + 1L, "retired");
        history.append(actor, change, "Measure retired", event.reason(), event, event.on());
        return Saved.done();
    }

    /// Retires every measure of an objective that ends.
    @Transactional
    public void retireUnder(Actor actor, String objective, String reason, LocalDate today) {
        db.sql(
                        "select ref, version from strategy.measure where objective = :objective and retired_on is null order by ref")
                .param("objective", objective)
                .query((row, number) ->
                        new MeasureRetired(new Ref(row.getString("ref")), row.getInt("version"), reason, today))
                .list()
                .forEach(event -> save(actor, event));
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
            var change = change("reinstate_measure", ref, version.get(), "retired");
            history.append(actor, change, "Measure reinstated", "", "", today);
        }
    }

    /// Sets an override for one area's figure of one quarter. False where somebody else was first.
    ///
    /// @param version of the override when the form was made, 0 where there was none
    @Transactional
    boolean overrideColour(Actor actor, Ref ref, String area, Quarter quarter, ColourOverride override, int version) {
        int changed = update("""
                insert into strategy.measure_judgement
                  (measure, area, quarter, judged, judged_because, judged_by, judged_on, judged_until)
                select m.id, :area, :quarter, :colour, :reason, :by, :on, :lapses
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
                """, overridden(ref, area, quarter, version, override));
        if (changed == 0) {
            return false;
        }
        history.append(
                actor,
                change("override_colour", ref, version + 1L, "colour"),
                "%s set for %s, %s".formatted(override.colour().word(), area, quarter.key()),
                override.reason(),
                override,
                override.on());
        return true;
    }

    /// Ends an override. False where somebody set another meanwhile.
    @Transactional
    boolean endOverride(Actor actor, Ref ref, String area, Quarter quarter, int version, LocalDate today) {
        int changed = update("""
                delete from strategy.measure_judgement
                 where area = :area and quarter = :quarter and version = :version
                   and measure = (select id from strategy.measure where ref = :ref)
                """, overridden(ref, area, quarter, version));
        if (changed == 0) {
            return false;
        }
        history.append(
                actor,
                change("lift_override", ref, version, "colour"),
                "Colour override ended for %s, %s".formatted(area, quarter.key()),
                "",
                "",
                today);
        return true;
    }

    private static RecordParameters overridden(Ref ref, String area, Quarter quarter, int version, Record... override) {
        return RecordParameters.of(override)
                .with("ref", ref)
                .with("area", area)
                .with("quarter", quarter)
                .with("version", version);
    }

    private static History.Change change(String act, Ref ref, long version, String... fields) {
        return History.Change.of(act, ref, version, List.of(fields));
    }

    private int update(String statement, RecordParameters values) {
        return db.sql(statement).paramSource(values).update();
    }

    static Quarter quarter(String key) {
        return Quarter.parse(key).orElseThrow(() -> new InvariantViolation("a quarter called " + key));
    }
}
