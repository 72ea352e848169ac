package waymark.strategy.versions;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;
import waymark.strategy.measures.Measures;
import waymark.strategy.measures.Unit;
import waymark.strategy.objectives.StrategyHistory;
import waymark.strategy.objectives.StrategyOutline;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Takes versions of the plan into effect on their day, all of a version in one transaction. Figures that were
/// accepted stay with their measures, and the version keeps what the plan said before.
@Component
class PlanEffect {

    private static final String NAME = "Plan versions";

    private final PlanVersions versions;
    private final StrategyOutline outline;
    private final StrategyHistory history;
    private final Measures measures;
    private final JdbcClient db;
    private final RunAsSystem runAsSystem;
    private final Clock clock;

    PlanEffect(
            PlanVersions versions,
            StrategyOutline outline,
            StrategyHistory history,
            Measures measures,
            JdbcClient db,
            RunAsSystem runAsSystem,
            Clock clock) {
        this.versions = versions;
        this.outline = outline;
        this.history = history;
        this.measures = measures;
        this.db = db;
        this.runAsSystem = runAsSystem;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job planVersionJob(PlanEffect effect) {
            return Job.daily(LocalTime.of(0, 10), NAME, effect::takeEffect);
        }
    }

    /// Saves that the board agreed. Where its day is today it takes effect at once.
    @Transactional
    Saved<PlanVersion> agree(Actor actor, PlanVersionEvent event, LocalDate effectiveOn) {
        var saved = versions.save(actor, event);
        if (saved instanceof Saved.Done<PlanVersion> && !effectiveOn.isAfter(LocalDate.now(clock))) {
            runAsSystem.get(NAME, system -> {
                takeEffect(system);
                return true;
            });
        }
        return saved;
    }

    /// Takes every version into effect whose day has come.
    @Transactional
    void takeEffect(Actor system) {
        var today = LocalDate.now(clock);
        versions.due(today).forEach(version -> takeEffect(system, version, today));
    }

    private void takeEffect(Actor system, PlanVersion version, LocalDate today) {
        var replaced = content(system);
        var reason = "Version of the plan %s, %s"
                .formatted(version.header().ref(), version.header().title());
        for (var change : version.header().changes()) {
            var objective = switch (change.kind()) {
                case WORDING -> reword(system, change, reason, today);
                case NEW_OBJECTIVE -> add(system, change, reason, today);
                case END_OBJECTIVE -> end(system, change, reason, today);
                case TARGET -> target(system, change, today);
            };
            db.sql("""
                    update strategy.plan_change set before = :before, objective = :objective, version = version + 1
                     where id = :id
                    """)
                    .paramSource(RecordParameters.of(change).with("objective", objective.orElse(null)))
                    .update();
        }
        versions.takeEffect(system, version, replaced, today);
    }

    private Optional<String> reword(Actor system, PlanChange change, String reason, LocalDate today) {
        db.sql("update strategy.objective set wording = :wording, version = version + 1 where code = :objective")
                .paramSource(RecordParameters.of(change))
                .update();
        return changed(
                system,
                requireNonNull(change.objective()),
                "wording",
                "Wording changed",
                reason + "\n\nUntil then: " + change.before(),
                today);
    }

    private Optional<String> end(Actor system, PlanChange change, String reason, LocalDate today) {
        db.sql("update strategy.objective set ended_on = :today, version = version + 1 where code = :objective")
                .paramSource(RecordParameters.of(change).with("today", today))
                .update();
        measures.retireUnder(system, requireNonNull(change.objective()), reason, today);
        return changed(system, requireNonNull(change.objective()), "ended", "Ended", reason, today);
    }

    private Optional<String> add(Actor system, PlanChange change, String reason, LocalDate today) {
        var code = db.sql("""
                with next as (
                  select 1 + coalesce(max(cast(substring(code from '[0-9]+$') as int)), 0) as suffix,
                         1 + coalesce(max(position), 0) as position
                    from strategy.objective
                   where priority = :priority)
                insert into strategy.objective (code, priority, position, wording, owner, four_ps, imported)
                select :priority || '.' || suffix, :priority, position, :wording, :owner, cast(:fourPs as text[]), ''
                  from next
                returning code
                """)
                .paramSource(RecordParameters.of(change))
                .query(String.class)
                .single();
        return changed(system, code, "added", "Added", reason, today);
    }

    private Optional<String> changed(
            Actor system, String objective, String field, String headline, String words, LocalDate today) {
        var version = db.sql("select version from strategy.objective where code = :code")
                .param("code", objective)
                .query(Long.class)
                .single();
        var change = new History.Change("change_objective", objective, version, List.of(field));
        history.append(system, change, headline, words, Map.of(), today);
        return Optional.of(objective);
    }

    private Optional<String> target(Actor system, PlanChange change, LocalDate today) {
        var version = db.sql("select version from strategy.measure where ref = :measure")
                .paramSource(RecordParameters.of(change))
                .query(Integer.class)
                .single();
        var set = measures.target(
                system,
                requireNonNull(change.measure()),
                version,
                Map.of(requireNonNull(change.quarter()), Optional.of(requireNonNull(change.target()))),
                today);
        if (set instanceof Saved.Stale<?>) {
            throw new InvariantViolation("a measure that changed within one transaction");
        }
        return Optional.empty();
    }

    /// What the plan says now.
    private PlanContent content(Actor system) {
        return new PlanContent(
                outline.priorities(system).stream()
                        .map(priority -> new PlanContent.Priority(
                                priority.number(),
                                priority.title(),
                                priority.objectives().stream()
                                        .map(each -> new PlanContent.Objective(
                                                each.code(), each.text(), each.ownerName(), each.outcomes()))
                                        .toList()))
                        .toList(),
                targets());
    }

    private List<PlanContent.Targets> targets() {
        var targets = new LinkedHashMap<String, PlanContent.Targets>();
        db.sql("""
                select m.ref, m.objective, m.title, m.unit, t.quarter, t.target
                  from strategy.measure m
                  join strategy.measure_target t on t.measure = m.id
                 where m.retired_on is null
                 order by m.objective, m.ref, t.quarter
                """).query(row -> {
            var ref = row.getString("ref");
            var before = targets.get(ref);
            var quarters = new TreeMap<String, BigDecimal>(before == null ? Map.of() : before.quarters());
            quarters.put(row.getString("quarter"), row.getBigDecimal("target"));
            targets.put(
                    ref,
                    new PlanContent.Targets(
                            ref,
                            row.getString("objective"),
                            row.getString("title"),
                            Unit.valueOf(row.getString("unit")),
                            quarters));
        });
        return new ArrayList<>(targets.values());
    }
}
