package waymark.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the timeline of a record, shown by `audit/timeline.jte`.
///
/// @param onDay the day it happened, where the table keeps a day; else the moment is shown
/// @param at the moment it was recorded, where the table keeps it
/// @param byName who did it
/// @param headline what was done, in a few words
/// @param words what they wrote with it; empty where nothing
public record TimelineEntry(
        @Nullable LocalDate onDay, @Nullable Instant at, String byName, String headline, String words) {

    /// The same with words that were sealed.
    public TimelineEntry withWords(String opened) {
        return new TimelineEntry(onDay, at, byName, headline, opened);
    }

    /// `Changed: names, areas`, or `Added`: the headline of a change that is known by its fields alone.
    ///
    /// @param fields as the audit log names them: `due_date`
    public static String headline(List<String> fields) {
        if (fields.contains("added")) {
            return "Added";
        }
        var words = String.join(", ", fields).replace('_', ' ');
        return words.isEmpty() ? "Saved without a change" : "Changed: " + words;
    }
}
