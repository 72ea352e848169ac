package waymark.handovers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a hand-over. Each event holds the hand-over as it was: its version guards the save.
public sealed interface HandoverEvent {

    /// The hand-over before the event.
    Transfer transfer();

    /// When it happened.
    Instant at();

    /// Sent to its first receiver.
    record Sent(Transfer transfer, Instant at) implements HandoverEvent {}

    /// Sent on to another receiver.
    record PassedOn(Transfer transfer, Receiver to, Instant at, Instant answerBy) implements HandoverEvent {}

    /// Accepted by a named person.
    record Accepted(Transfer transfer, Holder holder, Instant at) implements HandoverEvent {}

    /// Given to another first responder of the same organisation.
    record TakenOver(Transfer transfer, Holder holder, Instant at) implements HandoverEvent {}

    /// Declined: the sender chooses another receiver.
    record Declined(Transfer transfer, DeclineReason because, Instant at) implements HandoverEvent {}

    /// Withdrawn by its sender.
    record Withdrawn(Transfer transfer, WithdrawReason because, Instant at) implements HandoverEvent {}

    /// Closed with its outcome.
    record Closed(Transfer transfer, HandoverOutcome outcome, @Nullable NoActionReason because, Instant at)
            implements HandoverEvent {}

    /// The name of the act in the history and the audit log.
    default String act() {
        return switch (this) {
            case Sent _ -> "send_handover";
            case PassedOn _ -> "pass_handover_on";
            case Accepted _ -> "accept_handover";
            case TakenOver _ -> "take_handover_over";
            case Declined _ -> "decline_handover";
            case Withdrawn _ -> "withdraw_handover";
            case Closed _ -> "close_handover";
        };
    }

    /// The code of the reason that was chosen; null if there is none.
    default @Nullable String reason() {
        return switch (this) {
            case Declined declined -> declined.because().name();
            case Withdrawn withdrawn -> withdrawn.because().name();
            case Closed closed ->
                closed.because() == null ? null : closed.because().name();
            case Sent _, PassedOn _, Accepted _, TakenOver _ -> null;
        };
    }

    /// The code of what was chosen, for the history; empty if there was nothing to choose.
    default String detail() {
        var reason = reason();
        return reason != null ? reason : this instanceof Closed closed ? closed.outcome().name() : "";
    }

    /// The state after it.
    default String state() {
        return switch (this) {
            case Sent _, PassedOn _ -> "sent";
            case Accepted _, TakenOver _ -> "accepted";
            case Declined _ -> "declined";
            case Withdrawn _ -> "withdrawn";
            case Closed _ -> "closed";
        };
    }

    /// Names of the fields it changes, for the audit log.
    default List<String> fields() {
        return switch (this) {
            case Sent _ -> List.of("state");
            case PassedOn _ -> List.of("receiver", "state", "answer_by");
            case Accepted _ -> List.of("holder", "state");
            case TakenOver _ -> List.of("holder");
            case Declined _, Withdrawn _ -> List.of("because", "state");
            case Closed _ -> List.of("outcome", "state");
        };
    }
}
