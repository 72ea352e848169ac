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
import waymark.services.ServiceEnded;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The last day of a service.
@Controller
@RequestMapping("/directory/services/{ref}/ending")
class ServiceEndingController {

    record View(Service service, FormData form, List<Problem> problems) {}

    private static final String PAGE = "services/editing/ending";

    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;

    ServiceEndingController(Services services, ServiceAccess access, Clock clock) {
        this.services = services;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var service = access.toChange(actor, ref).service();
        var form =
                FormData.version(service.version()).with("last", service.dates().to());
        return Page.show(PAGE, new View(service, form, List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var service = access.toChange(actor, ref).service();
        return switch (ruling(service, form).save(event -> services.save(actor, event))) {
            case Ruling.Refused<ServiceRow>(var problems) -> Page.refuse(PAGE, new View(service, form, problems));
            case Saved.Done<ServiceRow> _ ->
                Page.go(Notice.done("The last day is recorded"), "/directory/services/%s", ref);
            case Saved.Stale<ServiceRow> _ -> Page.merged(form(ref, actor));
        };
    }

    private Ruling<ServiceEnded> ruling(Service service, FormData form) {
        return form.read(reader -> reader.requiredDate("last", "Last day", LocalDate.now(clock)))
                .then(last -> service.at(form.version()).end(last));
    }
}
