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
import waymark.services.Alert;
import waymark.services.AlertSet;
import waymark.services.Service;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The note for a while on a service: “Full until Friday”.
@Controller
@RequestMapping("/directory/services/{ref}/note")
class AlertController {

    /// @param standing true where a note is shown today, which may be taken down
    record View(Service service, FormData form, boolean standing, List<Problem> problems) {}

    private static final String PAGE = "services/editing/note";
    private static final int USUAL_DAYS = 7;

    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;

    AlertController(Services services, ServiceAccess access, Clock clock) {
        this.services = services;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var service = access.toChange(actor, ref).service();
        var today = LocalDate.now(clock);
        var alert = service.alert(today).orElse(new Alert("", today.plusDays(USUAL_DAYS)));
        return Page.show(
                PAGE,
                view(
                        service,
                        FormData.version(service.version())
                                .with("alert", alert.text())
                                .with("until", alert.until()),
                        List.of()));
    }

    @PostMapping
    @Allow(KEEP_CONTACTS)
    ModelAndView say(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var service = access.toChange(actor, ref).service();
        return switch (ruling(service, form).save(event -> services.save(actor, event))) {
            case Saved.Done<ServiceRow> _ ->
                Page.go(Notice.done("The note is shown until its last day"), "/directory/services/%s", ref);
            case Ruling.Refused<ServiceRow>(var problems) -> Page.refuse(PAGE, view(service, form, problems));
            case Saved.Stale<ServiceRow> _ -> Page.merged(form(ref, actor));
        };
    }

    /// The note is taken down before its day.
    @PostMapping("/ending")
    @Allow(KEEP_CONTACTS)
    ModelAndView takeDown(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var service = access.toChange(actor, ref).service().at(sent.version());
        var notice = switch (services.save(actor, service.sayNothing())) {
            case Saved.Done<ServiceRow> _ -> Notice.done("The note is taken down");
            case Saved.Stale<ServiceRow> _ ->
                Notice.important("Somebody changed this in the meantime. Look at it again");
        };
        return Page.go(notice, "/directory/services/%s", ref);
    }

    private Ruling<AlertSet> ruling(Service service, FormData form) {
        var today = LocalDate.now(clock);
        return form.read(reader -> reader.requiredDate("until", "Last day", today.plusDays(USUAL_DAYS)))
                .then(until -> service.at(form.version()).say(new Alert(form.text("alert"), until), today));
    }

    private View view(Service service, FormData form, List<Problem> problems) {
        return new View(service, form, service.alert(LocalDate.now(clock)).isPresent(), problems);
    }
}
