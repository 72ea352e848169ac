package waymark.directory.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.posts.PostLists;
import waymark.contacts.posts.PostRow;
import waymark.directory.DirectoryChoices;
import waymark.directory.Fields;
import waymark.directory.HistoryEntry;
import waymark.directory.PersonSummary;
import waymark.directory.imports.Areas;
import waymark.directory.people.People;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.Csv;
import waymark.web.lists.FilterChip;
import waymark.web.lists.Sorting;

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

    /// @param areas names of its areas, joined
    record One(
            Organisation organisation,
            String name,
            String sector,
            String areas,
            boolean stands,
            boolean mayRefer,
            boolean mustNotify,
            List<PersonSummary> people,
            List<PostRow> contacts,
            List<ServiceRow> services,
            Instant now,
            List<HistoryEntry> history) {}

    private final Organisations organisations;
    private final Areas areas;
    private final People people;
    private final PostLists contacts;
    private final ServiceLists services;
    private final Clock clock;

    OrganisationsController(
            Organisations organisations,
            Areas areas,
            People people,
            PostLists contacts,
            ServiceLists services,
            Clock clock) {
        this.organisations = organisations;
        this.areas = areas;
        this.people = people;
        this.contacts = contacts;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/directory")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView enter() {
        return Page.go("/directory/organisations");
    }

    @GetMapping("/directory/organisations")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var filter = OrganisationFilter.of(new Fields(sent));
        var sorting = sorting(sent);
        var places = areas.places(actor);
        return Page.show(
                "directory/organisations/organisations",
                new View(
                        filter,
                        sorting,
                        organisations.list(actor, filter, sorting),
                        places.everywhere(),
                        places.sectors(),
                        filter.chips(places.everywhere(), places.sectors())));
    }

    @GetMapping("/directory/organisations.csv")
    @Allow(Permission.VIEW_DIRECTORY)
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var rows = organisations.list(actor, OrganisationFilter.of(new Fields(sent)), sorting(sent)).stream()
                .map(row -> List.of(
                        row.code(), row.name(), row.sector(), row.where(), row.roles(), row.current() ? "" : "Ended"))
                .toList();
        return Csv.of("organisations", List.of("Code", "Name", "Sector", "Where", "Roles", "Standing"), rows);
    }

    @GetMapping("/directory/organisations/{code}")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var organisation = organisations.get(actor, code);
        var places = areas.places(actor);
        return Page.show(
                "directory/organisations/organisation",
                new One(
                        organisation,
                        organisation.name(today),
                        DirectoryChoices.label(places.sectors(), organisation.sector()),
                        DirectoryChoices.labels(places.areas(), organisation.areas()),
                        organisation.stands(today),
                        organisation.mayRefer(today),
                        organisation.mustNotify(today),
                        people.of(actor, code),
                        contacts.all(actor, "", "", code),
                        services.of(actor, code),
                        clock.instant(),
                        organisations.history(actor, code)));
    }

    private static Sorting sorting(MultiValueMap<String, String> sent) {
        return Sorting.of(sent.getFirst("sort"), "name", List.of("name", "sector"));
    }
}
