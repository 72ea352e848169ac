package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;

/// An action as an area reports it for a quarter, with its progress notes of that quarter, oldest first.
public record ActionQuarter(ActionLine action, List<Note> notes) {

    /// A progress note of a day.
    public record Note(LocalDate on, String words) {}

    public ActionQuarter {
        notes = List.copyOf(notes);
    }
}
