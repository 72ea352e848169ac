package waymark.cases.notification;

import java.time.LocalDate;
import java.util.List;

/// What may happen to a notification.
sealed interface NotificationEvent {

    Notification before();

    /// A section was written.
    record Written(Notification.Open before, Section section, NotificationAnswers answers)
            implements NotificationEvent {}

    /// Findings were judged, and others are still to be reworded or judged.
    record Judged(Notification.Open before, List<Finding.Kept> kept) implements NotificationEvent {}

    /// Cleared for sending.
    record Passed(Notification.Open before, Notification.Text text) implements NotificationEvent {}

    /// Sent by a person.
    record Sent(Notification.Ready before, LocalDate on, String reference) implements NotificationEvent {}

    /// The person agreed to a referral after all.
    record Consented(Notification.Submitted before, LocalDate on) implements NotificationEvent {}
}
