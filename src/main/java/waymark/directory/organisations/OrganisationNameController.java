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
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// Gives an organisation a new name from a day on. The name before it stays on record for the days before.
@Controller
@RequestMapping("/directory/organisations/{code}/name")
class OrganisationNameController {

    record View(
            Organisation organisation,
            String present,
            int version,
            String name,
            DateField from,
            List<Problem> problems) {}

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
        return Page.show(PAGE, view(now, now.version(), "", DateField.of((LocalDate) null), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView rename(@PathVariable String code, FormData fields, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var name = fields.text("name");
        var from = fields.date("from");
        return switch (ruling(now.at(fields.version()), name, from).save(event -> organisations.save(actor, event))) {
            case Ruling.Refused<Organisation>(var problems) ->
                Page.refuse(PAGE, view(now, fields.version(), name, from, problems));
            case Saved.Done<Organisation> _ ->
                Page.go(Notice.done("New name recorded"), "/directory/organisations/%s", code);
            case Saved.Stale<Organisation>(Organisation current) -> {
                var newest = current.names().getLast();
                var none = DateField.of((LocalDate) null);
                boolean theirs = newest.equals(now.names().getLast());
                yield Page.merged(
                        PAGE,
                        view(
                                current,
                                current.version(),
                                theirs ? "" : newest.name(),
                                theirs ? none : DateField.of(newest.valid().from()),
                                List.of()));
            }
        };
    }

    private Ruling<OrganisationChanged> ruling(Organisation now, String name, DateField from) {
        var problems = new Problems();
        var day = from.required("from", "First day of the new name", LocalDate.now(clock), problems);
        return day.isEmpty() ? new Ruling.Refused<>(problems.list()) : now.nameFrom(name, day.get());
    }

    private View view(Organisation now, int version, String name, DateField from, List<Problem> problems) {
        return new View(now, now.name(LocalDate.now(clock)), version, name, from, problems);
    }
}
