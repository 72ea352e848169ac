package waymark.directory.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Sorting;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.PageCache;

/// The organisations: the list, and each with its names over time and what may be asked of it.
@Controller
class OrganisationsController {

    record View(
            OrganisationFilter filter,
            Sorting sorting,
            List<OrganisationRow> rows,
            List<Choice> areas,
            List<Choice> sectors,
            List<FilterChip> chips) {}

    private record Asked(OrganisationFilter filter, Sorting sorting, LocalDate today) {}

    /// @param areas names of its areas, joined
    record One(
            Organisation organisation,
            String name,
            String sector,
            String areas,
            boolean active,
            boolean mayRefer,
            boolean mustNotify,
            List<PersonSummary> people,
            List<OrganisationSection.Section> sections,
            List<TimelineEntry> history) {}

    private final Organisations organisations;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final List<OrganisationSection> sections;
    private final PageCache cache;
    private final Clock clock;

    OrganisationsController(
            Organisations organisations,
            DirectoryApi directory,
            PeopleApi people,
            List<OrganisationSection> sections,
            PageCache cache,
            Clock clock) {
        this.organisations = organisations;
        this.directory = directory;
        this.people = people;
        this.sections = sections;
        this.cache = cache;
        this.clock = clock;
    }

    @GetMapping("/directory")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView enter() {
        return Page.go("/directory/organisations");
    }

    @GetMapping("/directory/organisations")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView list(FormData sent, Actor.Person actor, @RequestAttribute(CommittedChanges.BEFORE) long changes) {
        var asked = new Asked(OrganisationFilter.of(sent), sorting(sent), LocalDate.now(clock));
        return Page.show(
                "directory/organisations/organisations",
                cache.forRoles(actor, View.class, asked, changes, () -> view(actor, asked)));
    }

    private View view(Actor actor, Asked asked) {
        var filter = asked.filter();
        var places = directory.areasAndSectors(actor);
        return new View(
                filter,
                asked.sorting(),
                organisations.list(actor, filter, asked.sorting()),
                places.everywhere(),
                places.sectors(),
                filter.chips(places.everywhere(), places.sectors()));
    }

    @GetMapping({"/directory/organisations.csv", "/directory/organisations.xlsx"})
    @Allow(Permission.VIEW_DIRECTORY)
    ListFile file(FormData sent, Actor.Person actor) {
        var rows = organisations.list(actor, OrganisationFilter.of(sent), sorting(sent)).stream()
                .map(row -> List.of(
                        row.code(), row.name(), row.sector(), row.where(), row.roles(), row.current() ? "" : "Ended"))
                .toList();
        return new ListFile("organisations", List.of("Code", "Name", "Sector", "Where", "Roles", "Status"), rows);
    }

    @GetMapping("/directory/organisations/{code}")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var organisation = organisations.get(actor, code);
        var places = directory.areasAndSectors(actor);
        return Page.show(
                "directory/organisations/organisation",
                new One(
                        organisation,
                        organisation.name(today),
                        DirectoryChoices.label(places.sectors(), organisation.sector()),
                        DirectoryChoices.labels(places.areas(), organisation.areas()),
                        organisation.isActive(today),
                        organisation.mayRefer(today),
                        organisation.mustNotify(today),
                        people.of(actor, code),
                        sections.stream()
                                .map(section -> section.section(actor, code))
                                .toList(),
                        organisations.history(actor, code)));
    }

    private static Sorting sorting(FormData sent) {
        return Sorting.of(sent.text("sort"), "name", List.of("name", "sector"));
    }
}
