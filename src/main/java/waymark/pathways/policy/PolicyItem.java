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

/// One thing that a policy change touches: who sees to it, by when, and what became of it.
record PolicyItem(UUID id, Ref change, int version, Touched touched, Owner owner, LocalDate due, Standing standing) {

    static final int REASON = 2000;

    enum Kind {
        PATHWAY,
        ACTION
    }

    /// What is touched.
    ///
    /// @param area code, or null where it holds in all areas
    /// @param title as it was called when it was listed
    record Touched(Kind kind, Ref ref, @Nullable String area, String title) {

        String path() {
            return (kind == Kind.PATHWAY ? "/pathways/" : "/actions/") + ref.value();
        }
    }

    record Owner(UUID id, String name) {}

    /// What became of it.
    sealed interface Standing {

        record ToDo() implements Standing {}

        record NothingNeeded(String because, LocalDate on, String by) implements Standing {}

        /// By an edition in force since the change, or by progress on the action.
        ///
        /// @param edition its number; null for an action
        /// @param progress its day; null for a pathway
        record Done(@Nullable Integer edition, @Nullable LocalDate progress, LocalDate on, String by)
                implements Standing {}

        public default String words() {
            return switch (this) {
                case ToDo _ -> "To do";
                case NothingNeeded _ -> "Nothing needed";
                case Done _ -> "Done";
            };
        }
    }

    static final Standing TO_DO = new Standing.ToDo();

    boolean open() {
        return standing instanceof Standing.ToDo;
    }

    boolean overdue(LocalDate today) {
        return open() && due.isBefore(today);
    }

    /// Who may say what became of it: its owner, and whoever writes the pathway.
    boolean closable(Actor actor) {
        return owner.id().equals(actor.id())
                || actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)
                || (touched.kind() == Kind.PATHWAY
                        && touched.area() != null
                        && actor.may(Permission.EDIT_PATHWAYS, Scope.area(touched.area())));
    }

    /// Nothing has to be done. Refused without a reason: somebody will ask, and the next change of the same guidance
    /// begins by reading it.
    Ruling<PolicyItem> nothingNeeded(String because, LocalDate today, String by) {
        var problems = new Problems()
                .when(!open(), "", "This was closed already; look at it again")
                .when(because.isBlank(), "because", "Say why nothing is needed")
                .when(because.length() > REASON, "because", "The reason must be 2,000 characters or fewer");
        return problems.or(() -> with(new Standing.NothingNeeded(because.strip(), today, by)));
    }

    /// It is done. Refused for a pathway without an edition in force since the change, and for an action without
    /// progress since: the proof is what was published or written down, never a word.
    ///
    /// @param proof found since the change
    Ruling<PolicyItem> done(Optional<Proof> proof, LocalDate today, String by) {
        var problems = new Problems()
                .when(!open(), "", "This was closed already; look at it again")
                .when(
                        proof.isEmpty(),
                        "",
                        touched.kind() == Kind.PATHWAY
                                ? "No edition came into force since the change. Publish one first, or say why nothing is needed"
                                : "No progress was written down since the change. Record it on the action first, or say why nothing is needed");
        return problems.or(() -> with(new Standing.Done(
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

    /// Somebody else sees to it, or by another day.
    Ruling<PolicyItem> assign(@Nullable Owner to, @Nullable LocalDate by, LocalDate today) {
        var problems = new Problems()
                .when(!open(), "", "This was closed already; look at it again")
                .when(to == null, "owner", "Choose who sees to it")
                .when(
                        by != null && by.isBefore(today) && !by.equals(due),
                        "due",
                        "The day by which it is done must be today or later");
        if (problems.any() || to == null || by == null) {
            return new Ruling.Refused<>(problems.list());
        }
        return Ruling.agreed(new PolicyItem(id, change, version, touched, to, by, standing));
    }

    PolicyItem with(Standing now) {
        return new PolicyItem(id, change, version, touched, owner, due, now);
    }

    PolicyItem at(int seen) {
        return new PolicyItem(id, change, seen, touched, owner, due, standing);
    }
}
