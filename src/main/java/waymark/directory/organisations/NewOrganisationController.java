package waymark.directory.organisations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Adds an organisation. Its code is made from its name, and stays.
@Controller
@RequestMapping("/directory/new-organisation")
class NewOrganisationController {

    private static final String PAGE = "directory/organisations/organisationDetails";

    private final Organisations organisations;
    private final DirectoryApi directory;

    NewOrganisationController(Organisations organisations, DirectoryApi directory) {
        this.organisations = organisations;
        this.directory = directory;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(Actor.Person actor) {
        return Page.show(PAGE, view(actor, OrganisationForm.empty(), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView add(FormData sent, Actor.Person actor) {
        var form = OrganisationForm.of(sent);
        return switch (wanted(actor, form)) {
            case Ruling.Refused(List<Problem> problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed(Organisation organisation) -> {
                organisations.add(actor, organisation);
                yield Page.go(Notice.done("Organisation added"), "/directory/organisations/%s", organisation.code());
            }
        };
    }

    private Ruling<Organisation> wanted(Actor actor, OrganisationForm form) {
        var known = organisations.all(actor).stream().map(Organisation::code).toList();
        var problems = new ArrayList<>(form.nameProblems(known));
        var names = List.of(new DatedName(form.name(), DateRange.OPEN));
        var places = directory.areasAndSectors(actor);
        var sectors = DirectoryChoices.values(places.sectors());
        var ruling = form.wanted(DateText.code(form.name()), names, sectors, DirectoryChoices.values(places.areas()));
        switch (ruling) {
            case Ruling.Refused(List<Problem> more) -> problems.addAll(more);
            case Ruling.Agreed(Organisation organisation) -> {
                if (organisation.change(organisation) instanceof Ruling.Refused(List<Problem> more)) {
                    problems.addAll(more);
                }
            }
        }
        return problems.isEmpty() ? ruling : new Ruling.Refused<>(problems);
    }

    private OrganisationDetailsController.View view(Actor actor, OrganisationForm form, List<Problem> problems) {
        var places = directory.areasAndSectors(actor);
        return new OrganisationDetailsController.View(
                "Add an organisation", "/directory/organisations", 0, form, places.areas(), places.sectors(), problems);
    }
}
