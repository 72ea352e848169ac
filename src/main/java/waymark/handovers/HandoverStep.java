package waymark.handovers;

import java.time.Instant;

/// One thing that happened to a hand-over.
///
/// @param detail code of what was chosen
public record HandoverStep(Instant at, String by, String act, String receiver, String detail) {

    /// What happened, in words.
    public String words() {
        return switch (act) {
            case "send_handover" -> "Sent to " + receiver;
            case "pass_handover_on" -> "Sent on to " + receiver;
            case "accept_handover" -> "Accepted by " + receiver;
            case "take_handover_over" -> "Taken over within " + receiver;
            case "decline_handover" -> "Declined by " + receiver;
            case "withdraw_handover" -> "Withdrawn";
            case "close_handover" -> "Closed by " + receiver;
            case "take_handover_on_as_case" -> "Taken on as a case by " + receiver;
            case "remind_handover" -> "Reminder to " + receiver + ": half of the time has passed";
            case "escalate_handover" -> "Not answered in time: the lead of " + receiver + " and the sender were told";
            case "report_handover" -> "Still not answered: the coordinator was told that it waits";
            case "put_handover_back" ->
                "Returned to all first responders of " + receiver + ": the person who had it leaves";
            case "pass_handover_sender" -> "A colleague answers for it now: the person who sent it leaves";
            case "miss_handover_holder" -> "The person who had it no longer answers for " + receiver;
            default -> act;
        };
    }

    /// The choice in words, or empty.
    public String more() {
        return Coded.parse(DeclineReason.values(), detail)
                .map(DeclineReason::words)
                .or(() -> Coded.parse(WithdrawReason.values(), detail).map(WithdrawReason::words))
                .or(() -> Coded.parse(NoActionReason.values(), detail)
                        .map(reason -> "No further action: " + reason.words()))
                .or(() -> Coded.parse(HandoverOutcome.values(), detail).map(HandoverOutcome::words))
                .orElse("");
    }
}
