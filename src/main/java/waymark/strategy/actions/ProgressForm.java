package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of a progress note, and fills it.
final class ProgressForm {

    private ProgressForm() {}

    /// What was typed: what happened, the status of the action now, and when.
    record Note(String words, ActionStatus status, LocalDate on) {}

    /// The statuses that can be chosen: started work does not go back to not started.
    static List<Choice> statuses(ActionStatus now) {
        var later = now == ActionStatus.NOT_STARTED
                ? List.of(ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.COMPLETE)
                : List.of(ActionStatus.IN_PROGRESS, ActionStatus.COMPLETE);
        return Choice.from(later, ActionStatus::name, ActionStatus::words);
    }

    static FormData filled(Action action, LocalDate today) {
        return FormData.version(action.version())
                .with("status", action.status().name())
                .with("on", today);
    }

    /// @param before the status where the form does not say
    static Note read(FormReader form, ActionStatus before, LocalDate today) {
        return new Note(
                form.required("note", "Progress", FormReader.TEXT, "Enter what has happened"),
                form.optionalChoice(
                                "status",
                                Arrays.asList(ActionStatus.values()),
                                ActionStatus::name,
                                "Choose not started, in progress or complete")
                        .orElse(before),
                form.date("on", "Date of progress").orElse(today));
    }
}
