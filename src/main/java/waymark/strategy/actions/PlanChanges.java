package waymark.strategy.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Saves changes of the plan, one or many at once, and tells those whose work it is: the leads of the area,
/// and the person who leads the action or led it before. Nobody is told of what they did themselves.
@Repository
@Transactional(readOnly = true)
public class PlanChanges {

    private final JdbcClient db;
    private final Actions actions;
    private final Audit audit;
    private final PlanNotifier notifier;

    PlanChanges(JdbcClient db, Actions actions, Audit audit, PlanNotifier notifier) {
        this.db = db;
        this.actions = actions;
        this.audit = audit;
        this.notifier = notifier;
    }

    /// Saves one event of an action, and tells of it where it changes the plan.
    @Transactional
    public Saved<Action> save(Actor actor, ActionEvent event) {
        var saved = actions.save(actor, event);
        if (saved instanceof Saved.Done<Action> && isNotified(event)) {
            notifier.tell(actor, List.of(touched(event)), ManyChanges.ONE);
        }
        return saved;
    }

    /// Progress, blockers and evidence are in the history; no notice is sent for them.
    private static boolean isNotified(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added _,
                    ActionEvent.Changed _,
                    ActionEvent.Withdrawn _,
                    ActionEvent.Reopened _,
                    ActionEvent.ColourOverridden _,
                    ActionEvent.OverrideEnded _ -> true;
            case ActionEvent.ProgressRecorded _,
                    ActionEvent.BlockerOpened _,
                    ActionEvent.BlockerCleared _,
                    ActionEvent.EvidenceAdded _,
                    ActionEvent.EvidenceRemoved _ -> false;
        };
    }

    /// Adds and changes actions, all or none. Where somebody changed one of them meanwhile nothing is saved.
    ///
    /// @param how the way they were changed, for the audit log and the notices
    /// @return stale with the references of those that somebody changed
    @Transactional
    public Saved<List<Ref>> save(Actor.Person actor, ManyChanges how, PlannedChanges planned) {
        var overtaken = overtaken(planned.changed());
        if (!overtaken.isEmpty()) {
            return Saved.stale(overtaken);
        }
        var events = new ArrayList<ActionEvent>();
        planned.added().forEach(plan -> events.add(added(plan, planned)));
        events.addAll(planned.changed());
        for (var event : events) {
            if (!(actions.save(actor, event) instanceof Saved.Done<Action>)) {
                throw new InvariantViolation(event.ref() + " changed while its row was locked");
            }
        }
        var touched = events.stream().map(this::touched).toList();
        touched.stream()
                .map(PlanNotifier.Touched::area)
                .distinct()
                .sorted()
                .forEach(area -> audit.changed(actor, how.act(), area, 0, List.of()));
        notifier.tell(actor, touched, how);
        return Saved.done();
    }

    private ActionEvent added(ActionPlan plan, PlannedChanges planned) {
        return switch (plan.add(actions.nextRef(), planned.on())) {
            case Ruling.Agreed(ActionEvent event) -> event;
            case Ruling.Refused(var problems) ->
                throw new InvariantViolation("a plan that was checked is refused: " + problems);
        };
    }

    /// Those with another version by now. Locks their rows, always in the same order, until the end of the
    /// transaction.
    private List<Ref> overtaken(List<ActionEvent.Changed> changed) {
        record Row(Ref ref, int version) {}
        var rows = db.sql("""
                        select ref, version from strategy.action where ref = any (:refs) order by ref for update
                        """)
                .param(
                        "refs",
                        changed.stream().map(event -> event.ref().value()).toArray(String[]::new))
                .query((row, number) -> new Row(new Ref(row.getString("ref")), row.getInt("version")))
                .list();
        return changed.stream()
                .filter(event -> !rows.contains(new Row(event.ref(), event.version())))
                .map(ActionEvent::ref)
                .toList();
    }

    private PlanNotifier.Touched touched(ActionEvent event) {
        var plan = plan(event);
        var before =
                event instanceof ActionEvent.Changed changed ? changed.before().lead() : plan.lead();
        return new PlanNotifier.Touched(event, plan.area(), people(before, plan.lead()));
    }

    private ActionPlan plan(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added added -> added.plan();
            case ActionEvent.Changed changed -> changed.plan();
            default -> actions.get(event.ref()).plan();
        };
    }

    private static Set<UUID> people(@Nullable UUID before, @Nullable UUID now) {
        return Stream.concat(Stream.ofNullable(before), Stream.ofNullable(now)).collect(Collectors.toSet());
    }
}
