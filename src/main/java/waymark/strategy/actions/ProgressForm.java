package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import waymark.kernel.Problems;
import waymark.strategy.rag.FormText;
import waymark.web.forms.DateField;

/// A progress note as it was typed: what happened, when, and the status of the action now.
///
/// @param back where to go afterwards: `my-actions`, or empty for the action's page
record ProgressForm(
        @Nullable String note,
        @Nullable String status,
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String back,
        @Nullable Integer version) {

    ProgressForm {
        note = FormText.tidy(note);
        status = FormText.tidy(status);
    }

    static ProgressForm of(Action action, LocalDate today) {
        var on = DateField.of(today);
        return new ProgressForm("", action.status().name(), on.day(), on.month(), on.year(), "", action.version());
    }

    DateField on() {
        return DateField.of(onDay, onMonth, onYear);
    }

    /// The status now; as before where the form does not say.
    Optional<ActionStatus> now(ActionStatus before) {
        var text = status == null ? "" : status;
        return text.isEmpty() ? Optional.of(before) : ActionStatus.parse(text);
    }

    String words() {
        return note == null ? "" : note;
    }

    /// The problems of the text alone; the date is checked where it is read.
    void check(Problems problems) {
        FormText.required(problems, "note", words(), FormText.TEXT, "Enter what has happened", "Progress");
    }

    /// The same, with the page to return to.
    ProgressForm back(@Nullable String to) {
        return new ProgressForm(note, status, onDay, onMonth, onYear, to, version);
    }
}
