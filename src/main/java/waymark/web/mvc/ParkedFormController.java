package waymark.web.mvc;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.ParkedForm;
import waymark.web.forms.ParkedForms;

/// After signing in again: what was typed before, to look over and send, or to throw away.
@Controller
@RequestMapping("/parked/{id}")
class ParkedFormController {

    /// @param others that wait as well
    record View(ParkedForm form, List<ParkedForms.Waiting> others) {}

    private final ParkedForms parked;

    ParkedFormController(ParkedForms parked) {
        this.parked = parked;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        var others = parked.waiting(actor).stream()
                .filter(one -> !one.id().equals(id))
                .toList();
        return Page.show("web/mvc/parked", new View(parked.get(actor, id), others));
    }

    @PostMapping("/discard")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView discard(@PathVariable UUID id, Actor.Person actor) {
        parked.get(actor, id);
        parked.drop(actor, id);
        return Page.go(Notice.done("What you had typed was thrown away"), "/landing");
    }
}
