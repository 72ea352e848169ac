package waymark.analysis.overlap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// One comparison of the lists that were in when somebody proposed it.
///
/// @param agreed who agreed, and for which organisation
/// @param failure why nothing came of it; empty otherwise
/// @param answer once it was done
record OverlapRun(
        UUID id,
        int number,
        int version,
        String state,
        String proposedByName,
        Instant proposedAt,
        @Nullable Instant doneAt,
        @Nullable Instant countedAt,
        String failure,
        List<Approval> agreed,
        @Nullable OverlapAnswer answer) {

    /// Somebody who agreed.
    record Approval(UUID person, String name, String organisation, Instant at) {}

    boolean proposed() {
        return state.equals("PROPOSED");
    }

    boolean waits() {
        return state.equals("APPROVED");
    }

    Optional<OverlapAnswer> told() {
        return Optional.ofNullable(answer);
    }

    /// Whether this person may agree for the organisation: neither of them has.
    boolean open(Actor.Person actor, String organisation) {
        return proposed()
                && agreed.stream()
                        .noneMatch(one -> one.person().equals(actor.id())
                                || one.organisation().equals(organisation));
    }

    String words() {
        return switch (state) {
            case "PROPOSED" -> "Waits for agreement";
            case "APPROVED" -> "Being compared";
            case "DONE" -> "Done";
            case "WITHDRAWN" -> "Withdrawn";
            default -> "Not possible";
        };
    }
}
