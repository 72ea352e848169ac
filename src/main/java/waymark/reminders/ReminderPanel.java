package waymark.reminders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.DueItem;

/// What the page of a thing that is late shows to those who follow it up: who is responsible, and the button that
/// reminds them. Shown by `reminders/panel.jte`. How to reach them is on the follow-up page alone, which records
/// who looked.
///
/// @param item null where there is nothing to follow up, or the reader does not: then the page shows nothing
/// @param last the last reminder, or null
public record ReminderPanel(
        @Nullable DueItem item,
        List<ResponsiblePerson> people,
        @Nullable SentReminder last,
        LocalDate today) {

    static ReminderPanel nothing(LocalDate today) {
        return new ReminderPanel(null, List.of(), null, today);
    }

    /// True where a reminder was sent today: it is sent once a day.
    public boolean sentToday() {
        return last != null && last.onDay().equals(today);
    }
}
