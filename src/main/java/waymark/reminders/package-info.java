/// Following up what is late: the list of it, reminders that people send and reminders that are sent by
/// themselves, and everybody's calendar feed.
///
/// It knows nothing of returns or actions. Each module says what it has that is due
/// ([waymark.web.DueItemProvider]) and which days it has ([waymark.web.CalendarProvider]). A page shows who is
/// responsible and the button by [RemindersApi]. `settings` says when reminders are sent, `calendar` is the
/// feed. Start at [waymark.web.DueItem], then [Reminders] and [AutomaticReminders].
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {"kernel", "web", "audit", "access", "directory", "notices"})
@NullMarked
package waymark.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
