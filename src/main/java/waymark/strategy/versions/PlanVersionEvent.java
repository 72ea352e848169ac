package waymark.strategy.versions;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// What may be saved of a version of the plan.
public sealed interface PlanVersionEvent {

    Ref ref();

    /// The version that it is based on.
    int version();

    LocalDate on();

    /// Its title, reason or day changed.
    record Described(Ref ref, int version, PlanVersion.Description description, LocalDate on)
            implements PlanVersionEvent {}

    /// A change was added to the draft.
    record ChangeAdded(Ref ref, int version, PlanChange change, LocalDate on) implements PlanVersionEvent {}

    /// A change was taken out of the draft.
    record ChangeRemoved(Ref ref, int version, PlanChange change, LocalDate on) implements PlanVersionEvent {}

    /// The board agreed.
    record VersionAgreed(Ref ref, int version, LocalDate agreedOn, String how, LocalDate on)
            implements PlanVersionEvent {}

    /// It was given up.
    record VersionWithdrawn(Ref ref, int version, String reason, LocalDate on) implements PlanVersionEvent {}
}
