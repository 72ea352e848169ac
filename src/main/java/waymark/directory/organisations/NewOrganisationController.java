package waymark.directory.organisations;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

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
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (wanted(actor, form)) {
            case Ruling.Refused(List<Problem> problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed(Organisation organisation) -> {
                organisations.add(actor, organisation);
                yield Page.go(Notice.done("Organisation added"), "/directory/organisations/%s", organisation.code());
            }
        };
    }

    private Ruling<Organisation> wanted(Actor actor, FormData form) {
        var problems = new Problems();
        var reader = FormReader.of(form, problems);
        var known = organisations.all(actor).stream().map(Organisation::code).toList();
        var name = OrganisationForm.readName(reader, known);
        var wanted = OrganisationForm.read(
                reader,
                DateText.code(name),
                List.of(new DatedName(name, DateRange.OPEN)),
                directory.areasAndSectors(actor));
        if (wanted.change(wanted) instanceof Ruling.Refused(List<Problem> more)) {
            problems.addAll(more);
        }
        return problems.or(() -> wanted);
    }

    private OrganisationDetailsController.View view(Actor actor, FormData form, List<Problem> problems) {
        return new OrganisationDetailsController.View(
                "Add an organisation", "/directory/organisations", form, directory.areasAndSectors(actor), problems);
    }
}
