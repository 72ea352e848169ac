package waymark.services.editing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.Service;
import waymark.services.ServiceEnded;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DateField;

/// The last day of a service.
@Controller
@RequestMapping("/directory/services/{ref}/ending")
class ServiceEndingController {

    record View(Service service, int version, DateField last, List<Problem> problems) {}

    private static final String PAGE = "services/editing/ending";

    private final Services services;
    private final ServiceAccess keeper;
    private final Clock clock;

    ServiceEndingController(Services services, ServiceAccess keeper, Clock clock) {
        this.services = services;
        this.keeper = keeper;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var service = keeper.kept(actor, ref).service();
        return Page.show(
                PAGE,
                new View(
                        service, service.version(), DateField.of(service.dates().to()), List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView end(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var service = keeper.kept(actor, ref).service();
        var fields = new Fields(sent);
        var typed = fields.date("last");
        return switch (ruling(service, fields)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, new View(service, fields.version(), typed, problems));
            case Ruling.Agreed(ServiceEnded event) ->
                switch (services.save(actor, event)) {
                    case Saved.Done<ServiceRow> _ ->
                        Page.go(Notice.done("The last day is recorded"), "/directory/services/%s", ref);
                    case Saved.Stale<ServiceRow> _ -> Page.merged(form(ref, actor));
                };
        };
    }

    private Ruling<ServiceEnded> ruling(Service service, Fields fields) {
        var problems = new Problems();
        var last = fields.date("last").required("last", "Last day", LocalDate.now(clock), problems);
        return last.isEmpty()
                ? new Ruling.Refused<>(problems.list())
                : service.at(fields.version()).end(last.get());
    }
}
