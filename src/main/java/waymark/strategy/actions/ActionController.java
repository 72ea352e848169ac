package waymark.strategy.actions;

import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.reminders.ReminderPanel;
import waymark.reminders.RemindersApi;
import waymark.web.Page;

/// Everything about one action on one page.
@Controller
class ActionController {

    record View(
            ActionDetails details,
            List<TimelineEntry> timeline,
            DocumentSection documents,
            boolean mayUpdate,
            boolean mayEdit,
            ReminderPanel reminders,
            LocalDate today) {

        boolean open() {
            return details.action() instanceof Action.Open;
        }
    }

    private final ActionAccess access;
    private final ActionHistory history;
    private final RemindersApi reminders;
    private final DocumentsApi documents;

    ActionController(ActionAccess access, ActionHistory history, RemindersApi reminders, DocumentsApi documents) {
        this.access = access;
        this.history = history;
        this.reminders = reminders;
        this.documents = documents;
    }

    @GetMapping("/actions/{ref}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toRead(actor, ref);
        return Page.show(
                "strategy/actions/action",
                new View(
                        details,
                        reminders.with(actor, ref, history.of(ref)),
                        documents.of(actor, ref, details.action().mayUpdate(actor)),
                        details.action().mayUpdate(actor),
                        details.action().mayEdit(actor),
                        reminders.panel(actor, ref),
                        access.today()));
    }
}
