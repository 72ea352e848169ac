package waymark.meetings;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A step that a meeting takes.
sealed interface MeetingEvent {

    Meeting.Header before();

    /// Another day, time or place.
    record Moved(Meeting.Header before, Slot slot, String reason) implements MeetingEvent {}

    /// It does not take place.
    record Cancelled(Meeting.Header before, String reason) implements MeetingEvent {}

    /// It began.
    record Opened(Meeting.Header before) implements MeetingEvent {}

    /// It ended.
    record Ended(Meeting.Header before) implements MeetingEvent {}

    /// The chair agreed with the draft of the minutes.
    record MinutesChecked(Meeting.Header before, LocalDate on) implements MeetingEvent {}

    /// A later meeting approved the minutes.
    record MinutesApproved(Meeting.Header before, Ref at, LocalDate on) implements MeetingEvent {}
}
