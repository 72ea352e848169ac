package waymark.strategy.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.kernel.Ref;
import waymark.strategy.actions.ActionEvent;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.actions.PlannedChanges;

/// What will be added and changed, and what stays as it is: looked at before it is saved.
record PlanPreview(List<Addition> added, List<Change> changed, List<KnownAction> unchanged, PlanWords words) {

    /// A new action.
    ///
    /// @param row of the sheet, as the spreadsheet counts
    record Addition(int row, ActionPlan plan) {}

    /// A changed action.
    record Change(KnownAction known, ActionEvent.Changed event, List<Difference> differences) {}

    /// A field that changes, in words.
    record Difference(String field, String before, String after) {}

    PlanPreview {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    static Change change(KnownAction known, ActionEvent.Changed event, PlanWords words) {
        var differences = event.fields().stream()
                .map(field -> new Difference(
                        PlanColumn.of(field).map(PlanColumn::heading).orElse(field),
                        words.say(field, event.before(), known),
                        words.say(field, event.plan(), known)))
                .toList();
        return new Change(known, event, differences);
    }

    boolean empty() {
        return added.isEmpty() && changed.isEmpty();
    }

    PlannedChanges planned(LocalDate today) {
        return new PlannedChanges(
                added.stream().map(Addition::plan).toList(),
                changed.stream().map(Change::event).toList(),
                today);
    }

    /// The version of each action that was looked at, for the form that saves it.
    String versions() {
        return Stream.concat(changed.stream().map(Change::known), unchanged.stream())
                .map(one -> one.ref() + ":" + one.action().version())
                .collect(Collectors.joining(" "));
    }

    /// Those that somebody changed since: their version is not the one that was looked at.
    List<Ref> overtaken(Map<Ref, Integer> seen) {
        return Stream.concat(changed.stream().map(Change::known), unchanged.stream())
                .filter(one -> !Integer.valueOf(one.action().version()).equals(seen.get(one.ref())))
                .map(KnownAction::ref)
                .toList();
    }

    /// What was done, or will be: `3 actions added and 2 changed`.
    String summary() {
        var added = this.added.size() == 1 ? "1 action added" : this.added.size() + " actions added";
        var changed = this.changed.size() == 1 ? "1 action changed" : this.changed.size() + " actions changed";
        if (this.changed.isEmpty()) {
            return added;
        }
        return this.added.isEmpty() ? changed : added + ", " + changed;
    }

    /// What the button does.
    String button() {
        if (changed.isEmpty()) {
            return added.size() == 1 ? "Add 1 action" : "Add %d actions".formatted(added.size());
        }
        if (added.isEmpty()) {
            return changed.size() == 1 ? "Change 1 action" : "Change %d actions".formatted(changed.size());
        }
        return "Add %d and change %d actions".formatted(added.size(), changed.size());
    }
}
