/// Meetings of the groups: their dates, agenda and attendance, what was noted and decided, and the minutes.
/// Who has which seat is asked of the directory for the day of the meeting; when it begins, the seats are
/// copied into it, and what is changed in the directory later changes nothing in it.
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: groups",
            "strategy",
            "strategy :: rag",
            "strategy :: objectives",
            "governance",
            "documents",
            "handovers",
            "reminders",
            "notices"
        })
@NullMarked
package waymark.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
