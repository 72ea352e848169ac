package waymark.services.editing;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.services.Service;
import waymark.services.ServiceAdded;
import waymark.services.ServiceDetails;
import waymark.services.Services;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.forms.TelephoneConfirmation;

/// Adds a service.
@Controller
@RequestMapping("/directory/services/new")
class NewServiceController {

    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;

    NewServiceController(Services services, ServiceAccess access, Clock clock) {
        this.services = services;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@RequestParam(defaultValue = "") String organisation, Actor.Person actor) {
        var choices = access.choices(actor, "");
        var kept = choices.organisations();
        var code = kept.size() == 1 ? kept.getFirst().value() : organisation;
        var form = ServiceForm.empty(code, LocalDate.now(clock));
        return Page.show(ServiceDetailsController.PAGE, view(choices, form, List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var choices = access.choices(actor, "");
        return switch (TelephoneConfirmation.before(form, "phone", ruling(actor, form, choices))) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(ServiceDetailsController.PAGE, view(choices, form, problems));
            case Ruling.Agreed(ServiceAdded event) -> {
                services.add(actor, event);
                yield Page.go(
                        Notice.done("The service is added. Everybody who signs in finds it"),
                        "/directory/services/%s",
                        event.now().ref());
            }
        };
    }

    private Ruling<ServiceAdded> ruling(Actor actor, FormData form, ServiceAccess.Choices choices) {
        var today = LocalDate.now(clock);
        var organisation = form.text("organisation");
        var problems = new Problems();
        var from = FormReader.of(form, problems).requiredDate("from", "First day", today);
        problems.when(
                !ServiceAccess.holds(choices.organisations(), List.of(organisation)),
                "organisation",
                "Choose an organisation whose services you keep");
        return switch (ServiceForm.read(form)) {
            case Ruling.Refused(List<Problem> refused) ->
                new Ruling.Refused<>(problems.addAll(refused).list());
            case Ruling.Agreed(ServiceDetails details) ->
                problems.addAll(ServiceAccess.problems(choices, details))
                        .or(() -> details)
                        .then(_ -> Service.add(services.next(actor), organisation, details, from, today, actor.name()));
        };
    }

    private static ServiceDetailsController.View view(
            ServiceAccess.Choices choices, FormData form, List<Problem> problems) {
        return new ServiceDetailsController.View("Add a service", "/directory/services", form, choices, problems);
    }
}
