package waymark.handovers;

/// The state of a hand-over in a sentence, for somebody who expected another state.
public final class HandoverStatus {

    private HandoverStatus() {}

    /// The sentence.
    public static String words(Handover handover) {
        var receiver = handover.transfer().receiver().name();
        return switch (handover) {
            case Handover.Sent _ -> "It waits for an answer from %s".formatted(receiver);
            case Handover.Declined declined ->
                "%s declined it: %s".formatted(receiver, declined.because().words());
            case Handover.Accepted accepted ->
                "%s of %s accepted it".formatted(accepted.holder().name(), receiver);
            case Handover.Withdrawn _ -> "Its sender withdrew it";
            case Handover.Closed closed ->
                "It is closed: %s".formatted(closed.outcome().words());
        };
    }
}
