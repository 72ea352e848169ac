package waymark.handovers;

/// Where a hand-over stands, in a sentence for somebody who expected it elsewhere.
public final class HandoverStatus {

    private HandoverStatus() {}

    public static String words(Handover handover) {
        var receiver = handover.route().receiver().name();
        return switch (handover) {
            case Handover.Sent _ -> "It waits for an answer from %s".formatted(receiver);
            case Handover.Declined declined ->
                "%s declined it: %s".formatted(receiver, declined.because().words());
            case Handover.Accepted accepted ->
                "%s of %s accepted it".formatted(accepted.holder().name(), receiver);
            case Handover.Withdrawn _ -> "Its sender took it back";
            case Handover.Closed closed ->
                "It is closed: %s".formatted(closed.outcome().words());
        };
    }
}
