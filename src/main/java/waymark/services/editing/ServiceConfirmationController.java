package waymark.services.editing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Says that all of a service is still right.
@Controller
class ServiceConfirmationController {

    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;

    ServiceConfirmationController(Services services, ServiceAccess access, Clock clock) {
        this.services = services;
        this.access = access;
        this.clock = clock;
    }

    /// Of what was seen: where somebody changed it since, it is shown again and nothing is confirmed.
    @PostMapping("/directory/services/{ref}/confirmation")
    @Allow(KEEP_CONTACTS)
    ModelAndView confirm(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var service = access.toChange(actor, ref).service().at(sent.version());
        var notice = switch (services.save(actor, service.confirm(LocalDate.now(clock), actor.name()))) {
            case Saved.Done<ServiceRow> _ -> Notice.done("Thank you. It is recorded that all of this is right today");
            case Saved.Stale<ServiceRow> _ ->
                Notice.important("Somebody changed this in the meantime. Look at it again before you confirm");
        };
        return Page.go(notice, "/directory/services/%s", ref);
    }
}
