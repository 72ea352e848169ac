package waymark.rights.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// A closed case with the day on which it comes to its end, by reference and without contents.
///
/// @param asked true where a request or complaint of the person that the reader may know of is not answered
/// @param holds the live ones first
/// @param decisions the newest first
record EndingCase(
        UUID caseId,
        Ref ref,
        String organisation,
        LocalDate closedOn,
        LocalDate endsOn,
        RetentionDay.Why why,
        boolean asked,
        List<Hold> holds,
        List<Decision> decisions) {

    private static final String DECISION = "decision";

    EndingCase {
        holds = List.copyOf(holds);
        decisions = List.copyOf(decisions);
    }

    /// What one side decided.
    ///
    /// @param reason why it is kept; empty where it is to be erased
    /// @param on the day of it, here
    record Decision(Side side, boolean erase, String reason, UUID by, String byName, Instant at, LocalDate on) {}

    boolean held() {
        return holds.stream().anyMatch(Hold::live);
    }

    boolean due(LocalDate today) {
        return !endsOn.isAfter(today);
    }

    /// What the side decided last about this end of the case. What it decided about an earlier one, before
    /// the case was opened again or the days were changed, says nothing about this one.
    Optional<Decision> latest(Side side) {
        return decisions.stream()
                .filter(one -> one.side() == side && !one.on().isBefore(endsOn))
                .findFirst();
    }

    boolean agreed(Side side) {
        return latest(side).filter(Decision::erase).isPresent();
    }

    /// True where nothing is in the way of erasing it.
    boolean ready(LocalDate today) {
        return due(today) && !held() && !asked && agreed(Side.CASEWORK) && agreed(Side.GOVERNANCE);
    }

    /// Whether somebody may decide for a side.
    ///
    /// @param reason why it is kept; empty where it is to be erased
    Ruling<String> decide(Side side, UUID person, boolean erase, String reason, LocalDate today) {
        var other = side == Side.CASEWORK ? Side.GOVERNANCE : Side.CASEWORK;
        return new Problems()
                .when(!due(today), DECISION, "The case has not come to its end yet")
                .when(erase && held(), DECISION, "A hold stops the erasure. Lift it first")
                .when(
                        erase && asked,
                        DECISION,
                        "A request or a complaint of the person is not answered. Answer it first")
                .when(
                        decisions.stream()
                                .anyMatch(one -> one.side() == other && one.by().equals(person)),
                        DECISION,
                        "You decided for the other side. Somebody else has to decide for this one")
                .when(!erase && reason.isEmpty(), "reason", "Enter why it is kept")
                .or(() -> erase ? "" : reason);
    }

    String word(LocalDate today) {
        if (held()) {
            return "On hold";
        }
        if (!due(today)) {
            return "Kept";
        }
        if (asked) {
            return "Person waits for an answer";
        }
        if (ready(today)) {
            return "To be erased tonight";
        }
        if (decisions.stream()
                .anyMatch(
                        one -> latest(one.side()).filter(last -> !last.erase()).isPresent())) {
            return "Objected to";
        }
        return agreed(Side.CASEWORK)
                ? "Waits for information governance"
                : agreed(Side.GOVERNANCE) ? "Waits for its organisation" : "To be decided";
    }

    Tone tone(LocalDate today) {
        return switch (word(today)) {
            case "On hold", "Person waits for an answer", "Objected to" -> Tone.ORANGE;
            case "Kept" -> Tone.GREY;
            case "To be erased tonight" -> Tone.RED;
            default -> Tone.YELLOW;
        };
    }
}
