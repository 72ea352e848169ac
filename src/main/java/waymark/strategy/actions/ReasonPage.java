package waymark.strategy.actions;

import java.util.List;
import waymark.kernel.Problem;

/// A page that asks for one text before an action is completed, withdrawn or reopened.
///
/// @param path the noun under the action's address that the form is sent to
/// @param warning what to know before, empty if nothing
record ReasonPage(
        ActionDetails details,
        String path,
        String title,
        String label,
        String hint,
        String button,
        String warning,
        String reason,
        List<Problem> problems) {

    ReasonPage refused(String typed, List<Problem> found) {
        return new ReasonPage(details, path, title, label, hint, button, warning, typed, found);
    }
}
