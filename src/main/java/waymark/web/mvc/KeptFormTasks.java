package waymark.web.mvc;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.forms.ParkedForms;

/// Forms that were kept for somebody and not yet looked over: whoever leaves the page finds them again at
/// home.
@Component
class KeptFormTasks implements TaskProvider {

    private final ParkedForms parked;

    KeptFormTasks(ParkedForms parked) {
        this.parked = parked;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return parked.waiting(actor).stream()
                .map(form -> Task.before(
                        new Deadline(form.until(), false),
                        "Look over what you typed and send it",
                        "It was kept when you were signed out, and is not saved",
                        "/parked/" + form.id()))
                .toList();
    }
}
