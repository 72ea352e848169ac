package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.strategy.rag.Colour;

/// One piece of work in an area's local action plan, always under one of the partnership's objectives, always
/// with an organisation that answers for it.
public sealed interface Action {

    Ref ref();

    int version();

    ActionPlan plan();

    ActionStatus status();

    /// Progress, blockers and evidence are recorded by the area lead, the owner
    /// organisation's lead and the lead person.
    default boolean mayUpdate(Actor actor) {
        return actor.may(UPDATE_ACTIONS, Scope.area(plan().area()))
                || actor.may(UPDATE_ACTIONS, Scope.organisation(plan().owner()))
                || (actor.id().equals(plan().lead()) && actor.may(UPDATE_ACTIONS, Scope.OWN));
    }

    /// The plan itself is changed by the area lead and the coordinator.
    default boolean mayEdit(Actor actor) {
        return actor.may(EDIT_PLAN, Scope.area(plan().area()));
    }

    /// Adds evidence: a link to what shows the work, while the action is open and after.
    default Ruling<ActionEvent> addEvidence(UUID evidence, String title, String url, LocalDate today) {
        return Ruling.agreed(new ActionEvent.EvidenceAdded(ref(), evidence, title, url, today));
    }

    /// Work still expected: it has a colour, takes progress, and can be completed or withdrawn.
    sealed interface Open extends Action {

        /// A dated note of what happened, and the status the action now has. Two notes never conflict; two
        /// changes of status do, so the event names the version it was decided on.
        ///
        /// @param on the day the note is about
        /// @param openBlockers how many are still open
        default Ruling<ActionEvent.ProgressRecorded> progress(
                String note, ActionStatus to, LocalDate on, int openBlockers, LocalDate today) {
            var problems = new Problems();
            problems.when(on.isAfter(today), "on", "The date of progress must be today or in the past");
            problems.when(to == ActionStatus.WITHDRAWN, "status", "Choose not started, in progress or complete");
            problems.when(
                    to == ActionStatus.NOT_STARTED && status() == ActionStatus.IN_PROGRESS,
                    "status",
                    "This action has started: choose in progress or complete");
            problems.when(
                    to == ActionStatus.COMPLETE && openBlockers > 0,
                    "status",
                    "Clear the open blockers before you complete this action");
            return problems.or(() -> new ActionEvent.ProgressRecorded(ref(), version(), note, status(), to, on));
        }

        /// A changed plan. The area stays: work that moves to another area is withdrawn here and added there.
        default Ruling<ActionEvent> change(ActionPlan to, LocalDate today) {
            return to.check()
                    .or(() -> new ActionEvent.Changed(
                            ref(), version(), plan(), to, FieldChanges.between(plan(), to), today));
        }

        /// Opens a blocker: something that holds the action up.
        default Ruling<ActionEvent> block(UUID blocker, String what, LocalDate today) {
            return Ruling.agreed(new ActionEvent.BlockerOpened(ref(), blocker, what, today));
        }

        /// Withdraws it, for a reason that everybody who reads the plan sees.
        default Ruling<ActionEvent> withdraw(String reason, LocalDate today) {
            return Ruling.agreed(new ActionEvent.Withdrawn(ref(), version(), reason, today));
        }

        /// Sets a colour other than the derived one, until the next quarter.
        public default Ruling<ActionEvent> overrideColour(
                Colour colour, String reason, LocalDate today, LocalDate lapses) {
            return Colour.OVERRIDES.contains(colour)
                    ? Ruling.agreed(new ActionEvent.ColourOverridden(ref(), version(), colour, reason, lapses, today))
                    : Ruling.refused("colour", "Choose red, amber or green");
        }

        /// Ends the override: the colour is the derived one again.
        default Ruling<ActionEvent> endOverride(LocalDate today) {
            return Ruling.agreed(new ActionEvent.OverrideEnded(ref(), version(), today));
        }
    }

    record NotStarted(Ref ref, int version, ActionPlan plan) implements Open {
        @Override
        public ActionStatus status() {
            return ActionStatus.NOT_STARTED;
        }
    }

    record InProgress(Ref ref, int version, ActionPlan plan) implements Open {
        @Override
        public ActionStatus status() {
            return ActionStatus.IN_PROGRESS;
        }
    }

    /// Work no longer expected, complete or withdrawn. Either can be reopened.
    sealed interface Closed extends Action {

        /// Reopens it; the reason is kept in its history.
        public default Ruling<ActionEvent> reopen(String reason, LocalDate today) {
            return Ruling.agreed(new ActionEvent.Reopened(ref(), version(), reason, today));
        }
    }

    record Complete(Ref ref, int version, ActionPlan plan, LocalDate on) implements Closed {
        @Override
        public ActionStatus status() {
            return ActionStatus.COMPLETE;
        }
    }

    record Withdrawn(Ref ref, int version, ActionPlan plan, LocalDate on, String reason) implements Closed {
        @Override
        public ActionStatus status() {
            return ActionStatus.WITHDRAWN;
        }
    }
}
