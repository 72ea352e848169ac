package waymark.assurance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Actions of area plans that came of what is missing.
@Repository
@Transactional(readOnly = true)
class Gaps {

    /// An action that came of a gap.
    ///
    /// @param closedOn null while it is open
    record Planned(
            Ref action,
            LocalDate madeOn,
            String madeByName,
            @Nullable LocalDate closedOn) {}

    private final JdbcClient db;
    private final StrategyApi strategy;
    private final Audit audit;
    private final AssuranceNotifier notifier;

    Gaps(JdbcClient db, StrategyApi strategy, Audit audit, AssuranceNotifier notifier) {
        this.db = db;
        this.strategy = strategy;
        this.audit = audit;
        this.notifier = notifier;
    }

    /// The areas of the organisation whose plan the person may change.
    static List<String> areas(Actor actor, Organisation organisation) {
        return organisation.areas().stream()
                .filter(area -> actor.may(Permission.EDIT_PLAN, Scope.area(area)))
                .toList();
    }

    List<Planned> of(Ref assessment) {
        return db.sql("""
                select g.action, g.made_on, g.made_by_name, a.closed_on
                  from assurance.gap_action g
                  left join strategy_open.action_status a on a.ref = g.action
                 where g.assessment = :ref
                 order by g.action desc
                """)
                .param("ref", assessment.value())
                .query(RecordMapper.of(Planned.class))
                .list();
    }

    /// Adds the action to the plan of its area.
    @Transactional
    Ref plan(Actor actor, Assessment.Header assessment, ActionPlan plan, LocalDate today) {
        var action = strategy.add(actor, plan, today);
        db.sql("""
                insert into assurance.gap_action (action, assessment, area, made_on, made_by, made_by_name)
                values (:action, :ref, :area, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(assessment)
                        .by(actor)
                        .with("action", action)
                        .with("area", plan.area())
                        .with("today", today))
                .update();
        audit.changed(actor, "plan_duty_action", assessment.ref().value(), 0, List.of());
        notifier.planned(actor, assessment, plan.area(), action);
        return action;
    }
}
