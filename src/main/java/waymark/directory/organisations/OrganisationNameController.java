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
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Gives an organisation a new name from a day on. The name before it stays on record for the days before.
@Controller
@RequestMapping("/directory/organisations/{code}/name")
class OrganisationNameController {

    record View(Organisation organisation, String present, FormData form, List<Problem> problems) {}

    private static final String PAGE = "directory/organisations/organisationName";

    private final Organisations organisations;
    private final Clock clock;

    OrganisationNameController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var now = organisations.get(actor, code);
        return Page.show(PAGE, view(now, FormData.version(now.version()), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView rename(@PathVariable String code, FormData form, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> reader.requiredDate("from", "First day of the new name", today))
                .then(from -> now.at(form.version()).nameFrom(form.text("name"), from))
                .save(event -> organisations.save(actor, event))) {
            case Ruling.Refused<Organisation>(var problems) -> Page.refuse(PAGE, view(now, form, problems));
            case Saved.Done<Organisation> _ ->
                Page.go(Notice.done("New name recorded"), "/directory/organisations/%s", code);
            case Saved.Stale<Organisation>(Organisation current) -> {
                var newest = current.names().getLast();
                var shown = FormData.version(current.version());
                if (!newest.equals(now.names().getLast())) {
                    shown.with("name", newest.name())
                            .with("from", newest.valid().from());
                }
                yield Page.merged(PAGE, view(current, shown, List.of()));
            }
        };
    }

    private View view(Organisation now, FormData form, List<Problem> problems) {
        return new View(now, now.name(LocalDate.now(clock)), form, problems);
    }
}
