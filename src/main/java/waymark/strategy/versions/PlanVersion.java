package waymark.strategy.versions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.FormReader;

/// A further version of the plan. The first is the strategy as it was imported.
public sealed interface PlanVersion {

    /// What is so in every state.
    ///
    /// @param effectiveOn the day on which it takes effect, or would
    record Header(
            Ref ref,
            int version,
            String title,
            String reason,
            LocalDate effectiveOn,
            UUID draftedBy,
            String draftedByName,
            LocalDate draftedOn,
            List<PlanChange> changes) {

        public Header {
            changes = List.copyOf(changes);
        }
    }

    /// Who agreed for the board, when, and how: "At the meeting of 4 March".
    record Agreement(String by, LocalDate on, String how) {}

    Header header();

    /// The coordinator writes it.
    record Draft(Header header) implements PlanVersion {

        /// Changes what it is called, why it is needed, and when it takes effect.
        Ruling<PlanVersionEvent> describe(int seen, Description description, LocalDate today) {
            return description.check(today).map(it -> new PlanVersionEvent.Described(header.ref(), seen, it, today));
        }

        /// Adds a change. One thing is changed once in a version.
        Ruling<PlanVersionEvent> add(PlanChange change, LocalDate today) {
            return new Problems()
                    .when(
                            header.changes().stream().anyMatch(change::sameThing),
                            change.field(),
                            "This version changes that already: remove the other change first")
                    .or(() -> new PlanVersionEvent.ChangeAdded(header.ref(), header.version(), change, today));
        }

        /// Takes a change out again.
        Ruling<PlanVersionEvent> remove(PlanChange change, LocalDate today) {
            return Ruling.agreed(new PlanVersionEvent.ChangeRemoved(header.ref(), header.version(), change, today));
        }

        /// The board agrees. Refused for who drafted it, for a version that changes nothing, and where the day on
        /// which it would take effect has passed: targets would change for a time that was measured already.
        Ruling<PlanVersionEvent> agree(Actor.Person by, int seen, LocalDate on, String how, LocalDate today) {
            return new Problems()
                    .when(
                            header.draftedBy().equals(by.id()),
                            "",
                            "You drafted this version: somebody else agrees to it for the board")
                    .when(header.changes().isEmpty(), "", "This version changes nothing yet")
                    .when(
                            header.effectiveOn().isBefore(today),
                            "",
                            "The day on which it was to take effect has passed: the coordinator sets another first")
                    .when(on.isAfter(today), "agreedOn", "The day of the decision must be today or in the past")
                    .when(how.isBlank(), "how", "Enter how the board agreed, for example at its meeting")
                    .tooLong("how", how, "How the board agreed", FormReader.REASON)
                    .or(() -> new PlanVersionEvent.VersionAgreed(header.ref(), seen, on, how.strip(), today));
        }

        /// Gives it up.
        Ruling<PlanVersionEvent> withdraw(int seen, String reason, LocalDate today) {
            return withdrawn(header, seen, reason, today);
        }
    }

    /// The board agreed; it takes effect on its day.
    record Agreed(Header header, Agreement agreement) implements PlanVersion {

        /// Gives it up before it takes effect.
        Ruling<PlanVersionEvent> withdraw(int seen, String reason, LocalDate today) {
            return withdrawn(header, seen, reason, today);
        }
    }

    /// It took effect. Another may have replaced it since.
    ///
    /// @param number 2 for the first that replaced the imported strategy
    /// @param latest false where a later one is in force
    record InForce(Header header, Agreement agreement, int number, boolean latest) implements PlanVersion {}

    /// It was given up.
    record Withdrawn(Header header) implements PlanVersion {}

    private static Ruling<PlanVersionEvent> withdrawn(Header header, int seen, String reason, LocalDate today) {
        return new Problems()
                .when(reason.isBlank(), "reason", "Enter why it is withdrawn")
                .tooLong("reason", reason, "The reason", FormReader.REASON)
                .or(() -> new PlanVersionEvent.VersionWithdrawn(header.ref(), seen, reason.strip(), today));
    }

    /// Whether the person may change the draft.
    default boolean mayEdit(Actor.Person actor) {
        return this instanceof Draft && actor.may(Permission.EDIT_STRATEGY, Scope.PARTNERSHIP);
    }

    /// Whether the person may agree to it for the board.
    default boolean mayAgree(Actor.Person actor) {
        return this instanceof Draft
                && !header().draftedBy().equals(actor.id())
                && actor.may(Permission.AGREE_PLAN, Scope.PARTNERSHIP);
    }

    /// Whether the person may withdraw it.
    default boolean mayWithdraw(Actor.Person actor) {
        return (this instanceof Draft || this instanceof Agreed)
                && actor.may(Permission.EDIT_STRATEGY, Scope.PARTNERSHIP);
    }

    /// What a version is called, why it is needed, and when it takes effect.
    record Description(String title, String reason, LocalDate effectiveOn) {

        Ruling<Description> check(LocalDate today) {
            return new Problems()
                    .when(
                            effectiveOn.isBefore(today),
                            "effectiveOn",
                            "The day must be today or later: what was measured until now stays as it is")
                    .or(() -> this);
        }
    }
}
