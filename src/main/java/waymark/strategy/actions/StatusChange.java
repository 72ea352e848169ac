package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A change of an action's status that asks for one text. One page shows them all.
enum StatusChange {
    COMPLETION(
            "completion",
            "Complete this action",
            "What was achieved?",
            "One or two sentences the board can read",
            "Complete action",
            "",
            "Action completed"),
    WITHDRAWAL(
            "withdrawal",
            "Withdraw this action",
            "Why is it withdrawn?",
            "Everyone who reads the plan sees this",
            "Withdraw action",
            "It stays in the plan as withdrawn, and can be reopened.",
            "Action withdrawn"),
    REOPENING(
            "reopening",
            "Reopen this action",
            "Why is it reopened?",
            "It will be in progress, with the due date it had",
            "Reopen action",
            "",
            "Action reopened");

    /// The last part of the form's address.
    final String path;

    final String title;
    final String label;
    final String hint;
    final String button;

    /// What to know before; empty if nothing.
    final String warning;

    final String notice;

    StatusChange(String path, String title, String label, String hint, String button, String warning, String notice) {
        this.path = path;
        this.title = title;
        this.label = label;
        this.hint = hint;
        this.button = button;
        this.warning = warning;
        this.notice = notice;
    }

    /// True where an action in that state can change so.
    boolean possible(Action action) {
        return action.status().open() != (this == REOPENING);
    }

    /// The text that goes with it.
    String read(FormReader form) {
        return switch (this) {
            case COMPLETION -> form.required("reason", "What was achieved", FormReader.TEXT, "Enter what was achieved");
            case WITHDRAWAL -> form.required("reason", "The reason", FormReader.REASON, "Enter why it is withdrawn");
            case REOPENING -> form.required("reason", "The reason", FormReader.REASON, "Enter why it is reopened");
        };
    }

    /// Asks the action for the change, where it is possible.
    Ruling<? extends ActionEvent> decide(ActionDetails details, String text, LocalDate today) {
        return switch (details.action()) {
            case Action.Closed closed -> closed.reopen(text, today);
            case Action.Open open when this == WITHDRAWAL -> open.withdraw(text, today);
            case Action.Open open ->
                open.progress(text, ActionStatus.COMPLETE, today, details.line().openBlockers(), today);
        };
    }

    /// The page that asks for the text.
    record View(StatusChange change, ActionDetails details, FormData form, List<Problem> problems) {}
}
