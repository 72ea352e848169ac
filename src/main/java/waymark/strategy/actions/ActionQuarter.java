package waymark.strategy.actions;

import java.util.List;
import java.util.Optional;
import waymark.strategy.objectives.TimelineEntry;

/// An action as an area reports it for a quarter: its state, and what happened
/// to it in the quarter, newest first.
public record ActionQuarter(ActionLine action, List<TimelineEntry> entries) {

    public ActionQuarter {
        entries = List.copyOf(entries);
    }

    /// What the latest progress note of the quarter says, from which a return is filled.
    public Optional<TimelineEntry> latestProgress() {
        return entries.stream().filter(TimelineEntry::progress).findFirst();
    }

    /// What else happened: a new date, a blocker, a colour set by a person.
    public List<TimelineEntry> changes() {
        return entries.stream().filter(entry -> !entry.progress()).toList();
    }
}
