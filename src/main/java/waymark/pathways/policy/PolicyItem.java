package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.FormReader;

/// One pathway or action that a policy change affects: its owner, its due date and its outcome.
record PolicyItem(UUID id, Ref change, int version, Affected affected, Owner owner, LocalDate due, Outcome outcome) {

    static final int REASON = 2000;

    enum Kind {
        PATHWAY,
        ACTION
    }

    /// What is touched.
    ///
    /// @param area code, or null where it applies in all areas
    /// @param title as it was called when it was listed
    record Affected(Kind kind, Ref ref, @Nullable String area, String title) {

        String path() {
            return (kind == Kind.PATHWAY ? "/pathways/" : "/actions/") + ref.value();
        }
    }

    record Owner(UUID id, String name) {}

    /// Its outcome.
    sealed interface Outcome {

        record ToDo() implements Outcome {}

        record NothingNeeded(String because, LocalDate on, String by) implements Outcome {}

        /// By an edition in force since the change, or by progress on the action.
        ///
        /// @param edition its number; null for an action
        /// @param progress its day; null for a pathway
        record Done(@Nullable Integer edition, @Nullable LocalDate progress, LocalDate on, String by)
                implements Outcome {}

        /// As stored.
        default String code() {
            return switch (this) {
                case ToDo _ -> "to_do";
                case NothingNeeded _ -> "nothing_needed";
                case Done _ -> "done";
            };
        }

        default String words() {
            return switch (this) {
                case ToDo _ -> "To do";
                case NothingNeeded _ -> "Nothing needed";
                case Done _ -> "Done";
            };
        }
    }

    static final Outcome TO_DO = new Outcome.ToDo();

    boolean open() {
        return outcome instanceof Outcome.ToDo;
    }

    boolean overdue(LocalDate today) {
        return open() && due.isBefore(today);
    }

    /// Who may close it: its owner, and the editors of the pathway.
    boolean closable(Actor actor) {
        return owner.id().equals(actor.id())
                || actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)
                || (affected.kind() == Kind.PATHWAY
                        && affected.area() != null
                        && actor.may(Permission.EDIT_PATHWAYS, Scope.area(affected.area())));
    }

    /// Nothing has to be done. Refused without a reason: somebody will ask, and the next change of the same
    /// guidance begins by reading it.
    Ruling<PolicyItem> nothingNeeded(String because, LocalDate today, String by) {
        var problems = new Problems()
                .when(!open(), "", "This was closed already; look at it again")
                .when(because.isBlank(), "because", "Say why nothing is needed");
        FormReader.tooLong(problems, "because", because, "Reason", REASON);
        return problems.or(() -> with(new Outcome.NothingNeeded(because.strip(), today, by)));
    }

    /// It is done. Refused for a pathway without an edition in force since the change, and for an action
    /// without progress since: the proof is what was published or written down, never a word.
    ///
    /// @param proof found since the change
    Ruling<PolicyItem> done(Optional<Proof> proof, LocalDate today, String by) {
        var problems = new Problems()
                .when(!open(), "", "This was closed already; look at it again")
                .when(
                        proof.isEmpty(),
                        "",
                        affected.kind() == Kind.PATHWAY
                                ? "No edition came into force since the change. Publish one first, or say why nothing"
                                        + " is needed"
                                : "No progress was recorded since the change. Record it on the action first, or say"
                                        + " why nothing is needed");
        return problems.or(() -> with(new Outcome.Done(
                proof.orElseThrow().edition(), proof.orElseThrow().progress(), today, by)));
    }

    /// What shows that it was done.
    ///
    /// @param edition number of the edition in force; null for an action
    /// @param progress day of the latest progress; null for a pathway
    record Proof(@Nullable Integer edition, @Nullable LocalDate progress) {}

    /// It was closed too early.
    Ruling<PolicyItem> reopen() {
        return new Problems().when(open(), "", "This is open already").or(() -> with(TO_DO));
    }

    /// Another owner or another due date.
    Ruling<PolicyItem> assign(Owner to, LocalDate by, LocalDate today) {
        return new Problems()
                .when(!open(), "", "This was closed already; look at it again")
                .when(by.isBefore(today) && !by.equals(due), "due", "The due date must be today or later")
                .or(() -> new PolicyItem(id, change, version, affected, to, by, outcome));
    }

    PolicyItem with(Outcome now) {
        return new PolicyItem(id, change, version, affected, owner, due, now);
    }

    PolicyItem at(int seen) {
        return new PolicyItem(id, change, seen, affected, owner, due, outcome);
    }
}
