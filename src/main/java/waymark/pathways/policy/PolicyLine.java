package waymark.pathways.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A policy change in the list.
///
/// @param items how many things it touches
/// @param toDo how many of them are to do
/// @param overdue how many of those are late
/// @param next the first day on which one is due, or null
record PolicyLine(
        PolicyChange change,
        int items,
        int toDo,
        int overdue,
        @Nullable LocalDate next) {

    /// Closed where everything listed is closed; a record that lists nothing yet is open.
    boolean open() {
        return items == 0 || toDo > 0;
    }

    String state() {
        if (items == 0) {
            return "Nothing listed yet";
        }
        return toDo > 0 ? "Open" : "Closed";
    }
}
