package waymark.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A reminder that somebody sent.
///
/// @param subject reference of the thing
/// @param names of those who were reminded
public record SentReminder(String subject, LocalDate onDay, Instant sentAt, String byName, List<String> names) {

    /// `Jane Smith and Ali Khan`.
    public String to() {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
