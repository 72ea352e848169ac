package waymark.directory.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.AreasAndSectors;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Changes what is known of an organisation, its name apart.
@Controller
@RequestMapping("/directory/organisations/{code}/details")
class OrganisationDetailsController {

    record View(String title, String back, FormData form, AreasAndSectors places, List<Problem> problems) {}

    private static final String PAGE = "directory/organisations/organisationDetails";

    private final Organisations organisations;
    private final DirectoryApi directory;
    private final Clock clock;

    OrganisationDetailsController(Organisations organisations, DirectoryApi directory, Clock clock) {
        this.organisations = organisations;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var now = organisations.get(actor, code);
        return Page.show(PAGE, view(actor, now, OrganisationForm.filled(now), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, FormData form, Actor.Person actor) {
        var now = organisations.get(actor, code);
        return switch (change(actor, now, form).save(event -> organisations.save(actor, event))) {
            case Saved.Done<Organisation> _ ->
                Page.go(Notice.done("Organisation saved"), "/directory/organisations/%s", code);
            case Ruling.Refused<Organisation>(var problems) -> Page.refuse(PAGE, view(actor, now, form, problems));
            case Saved.Stale<Organisation> _ -> Page.merged(form(code, actor));
        };
    }

    private Ruling<OrganisationChanged> change(Actor actor, Organisation now, FormData form) {
        var places = directory.areasAndSectors(actor);
        return form.read(reader -> OrganisationForm.read(reader, now.code(), now.names(), places))
                .then(wanted -> now.at(form.version()).change(wanted));
    }

    private View view(Actor actor, Organisation now, FormData form, List<Problem> problems) {
        return new View(
                "Change " + now.name(LocalDate.now(clock)),
                "/directory/organisations/" + now.code(),
                form,
                directory.areasAndSectors(actor),
                problems);
    }
}
