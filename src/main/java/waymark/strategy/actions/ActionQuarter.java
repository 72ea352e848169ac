package waymark.strategy.actions;

import java.util.List;
import java.util.Optional;
import waymark.strategy.objectives.TimelineEntry;

/// An action as an area reports it for a quarter: how it stands, and what happened to it between the quarter's
/// first and last day, newest first.
public record ActionQuarter(ActionLine action, List<TimelineEntry> happenings) {

    public ActionQuarter {
        happenings = List.copyOf(happenings);
    }

    /// What the latest progress note of the quarter says, from which a return is filled.
    public Optional<TimelineEntry> latestProgress() {
        return happenings.stream().filter(TimelineEntry::progress).findFirst();
    }

    /// What else happened: a new date, a blocker, a colour set by a person.
    public List<TimelineEntry> changes() {
        return happenings.stream().filter(happening -> !happening.progress()).toList();
    }
}
