package waymark.directory.people;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.groups.SeatHeld;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;
import waymark.web.lists.Sorting;

/// The people: the list, and each with what they hold. Who looked at a person is kept.
@Controller
class PeopleController {

    static final int SIZE = 50;

    record View(
            PeopleFilter filter,
            Sorting sorting,
            Paging paging,
            List<PersonRow> rows,
            List<Choice> organisations,
            List<FilterChip> chips) {}

    /// @param changes true where the reader keeps this person's details right
    record One(
            Person person,
            String organisation,
            List<SeatHeld> seats,
            List<TimelineEntry> history,
            boolean changes,
            List<Problem> problems) {}

    private final People people;
    private final DirectoryApi directory;

    PeopleController(People people, DirectoryApi directory) {
        this.people = people;
        this.directory = directory;
    }

    @GetMapping("/directory/people")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView list(FormData sent, Actor.Person actor) {
        var filter = PeopleFilter.of(sent);
        var sorting = sorting(sent);
        long offset = (Paging.number(sent.text("page")) - 1L) * SIZE;
        var rows = people.list(actor, filter, sorting, offset, SIZE);
        var paging = Paging.of(
                sent.text("page"), SIZE, rows.isEmpty() ? 0 : rows.getFirst().rows());
        var organisations = organisations(actor);
        return Page.show(
                "directory/people/people",
                new View(filter, sorting, paging, rows, organisations, filter.chips(organisations)));
    }

    @GetMapping({"/directory/people.csv", "/directory/people.xlsx"})
    @Allow(Permission.VIEW_DIRECTORY)
    @RecordsAccess
    @StepUp
    ListFile file(FormData sent, Actor.Person actor) {
        var rows = people.export(actor, PeopleFilter.of(sent), sorting(sent)).stream()
                .map(row -> Arrays.asList(
                        row.link().ref().value(),
                        row.link().name(),
                        row.link().organisationName(),
                        row.link().jobTitle(),
                        row.email(),
                        row.phone(),
                        row.lastDay()))
                .toList();
        return new ListFile(
                "people",
                List.of("Reference", "Name", "Organisation", "Job title", "Email", "Telephone", "Last day"),
                rows);
    }

    @GetMapping("/directory/people/{ref}")
    @Allow(Permission.VIEW_DIRECTORY)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("directory/people/person", one(people, actor, people.look(actor, ref), List.of()));
    }

    static One one(People people, Actor actor, PersonWithOrganisation seen, List<Problem> problems) {
        var person = seen.person();
        return new One(
                person,
                seen.organisation(),
                people.held(actor, person.id()),
                people.history(actor, person.id()),
                actor.may(
                        Permission.MAINTAIN_PEOPLE,
                        Scope.organisation(person.details().organisation())),
                problems);
    }

    private List<Choice> organisations(Actor actor) {
        return Choice.from(directory.organisations(actor), OrganisationSummary::code, OrganisationSummary::name);
    }

    private static Sorting sorting(FormData sent) {
        return Sorting.of(sent.text("sort"), "name", List.of("name", "organisation"));
    }
}
