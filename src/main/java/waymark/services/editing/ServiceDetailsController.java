package waymark.services.editing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.Service;
import waymark.services.ServiceChanged;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.TelephoneConfirmation;

/// Changes what is said of a service.
@Controller
@RequestMapping("/directory/services/{ref}/details")
class ServiceDetailsController {

    record View(String title, String back, FormData form, ServiceAccess.Choices choices, List<Problem> problems) {}

    static final String PAGE = "services/editing/details";

    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;

    ServiceDetailsController(Services services, ServiceAccess access, Clock clock) {
        this.services = services;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var now = access.toChange(actor, ref).service();
        return Page.show(PAGE, view(actor, now, ServiceForm.filled(now), List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var now = access.toChange(actor, ref).service();
        var change = TelephoneConfirmation.before(form, "phone", ruling(actor, now, form));
        return switch (change.save(event -> services.save(actor, event))) {
            case Saved.Done<ServiceRow> _ ->
                Page.go(Notice.done("Saved, and checked today"), "/directory/services/%s", ref);
            case Ruling.Refused<ServiceRow>(var problems) -> Page.refuse(PAGE, view(actor, now, form, problems));
            case Saved.Stale<ServiceRow> _ -> Page.merged(form(ref, actor));
        };
    }

    private Ruling<ServiceChanged> ruling(Actor actor, Service now, FormData form) {
        return ServiceForm.read(form).then(wanted -> {
            var choices = access.choices(actor, now.details().kind());
            var problems = ServiceAccess.problems(choices, wanted);
            return problems.isEmpty()
                    ? now.at(form.version()).change(wanted, LocalDate.now(clock), actor.name())
                    : new Ruling.Refused<>(problems);
        });
    }

    private View view(Actor actor, Service now, FormData form, List<Problem> problems) {
        return new View(
                "Change this service",
                "/directory/services/" + now.ref(),
                form,
                access.choices(actor, now.details().kind()),
                problems);
    }
}
