package waymark.services.search;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.services.Age;
import waymark.services.Gender;
import waymark.services.ImmigrationPosition;
import waymark.services.Known;
import waymark.services.Languages;
import waymark.services.NrmRequirement;
import waymark.services.ServiceCriteria;
import waymark.services.ServiceHistory;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.services.editing.ServiceAccess;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;

/// What can help a person here, and each service.
@Controller
class ServicesController {

    /// @param chips the filters in force, each with the way to take it off
    /// @param lines whom to ring where nothing fits
    record View(
            ServiceCriteria need,
            ServiceMatches findings,
            List<Choice> areas,
            List<Choice> kinds,
            List<Choice> languages,
            List<FilterChip> chips,
            List<HelpLine> lines,
            LocalDate today,
            Instant now) {

        /// Name of the chosen area, or empty.
        String areaName() {
            return label(areas, need.area());
        }
    }

    /// @param keeps true where the reader keeps it
    record One(ServiceRow row, List<TimelineEntry> history, boolean keeps, LocalDate today, Instant now) {}

    private final Services services;
    private final ServiceLists lists;
    private final ServiceHistory history;
    private final ServiceAccess access;
    private final HelpLines helpLines;
    private final Clock clock;

    ServicesController(
            Services services,
            ServiceLists lists,
            ServiceHistory history,
            ServiceAccess access,
            HelpLines helpLines,
            Clock clock) {
        this.services = services;
        this.lists = lists;
        this.history = history;
        this.access = access;
        this.helpLines = helpLines;
        this.clock = clock;
    }

    @GetMapping("/directory/services")
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(FormData sent, Actor.Person actor) {
        var rows = lists.current(actor);
        var areas = access.areas(actor);
        var kinds = access.kinds(actor, "");
        var languages = Languages.choices(rows);
        var need = ServiceCriteria.of(sent).among(areas, kinds, languages);
        var findings = ServiceMatches.of(rows, need, clock.instant());
        var today = LocalDate.now(clock);
        return Page.show(
                "services/search/list",
                new View(
                        need,
                        findings,
                        areas,
                        kinds,
                        languages,
                        chips(need, areas, kinds),
                        findings.none() ? lines(actor, need.area(), today) : List.of(),
                        today,
                        clock.instant()));
    }

    @GetMapping("/directory/services/{ref}")
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var row = services.get(actor, ref);
        return Page.show(
                "services/search/service",
                new One(
                        row,
                        history.of(actor, ref),
                        access.mayChange(actor, row.service()),
                        LocalDate.now(clock),
                        clock.instant()));
    }

    private List<HelpLine> lines(Actor actor, String area, LocalDate today) {
        return helpLines.on(actor, today).stream()
                .filter(line -> line.area().isEmpty() || line.area().equals(area))
                .filter(line -> line.href().startsWith("tel:") && !line.code().equals("EMERGENCY"))
                .toList();
    }

    private static List<FilterChip> chips(ServiceCriteria need, List<Choice> areas, List<Choice> kinds) {
        var chips = new ArrayList<FilterChip>();
        FilterChip.add(chips, "Area", "area", need.area(), areas);
        FilterChip.add(chips, "Kind of help", "kind", need.kind(), kinds);
        FilterChip.add(chips, "Age", "age", Known.code(need.age()), Known.choices(Age.class));
        FilterChip.add(chips, "Gender", "gender", Known.code(need.gender()), Known.choices(Gender.Of.class));
        FilterChip.add(
                chips, "Language", "language", need.language(), List.of(Choice.of(need.language(), need.language())));
        FilterChip.add(
                chips,
                "Immigration",
                "position",
                Known.code(need.position()),
                Known.choices(ImmigrationPosition.class));
        FilterChip.add(chips, "NRM", "nrm", Known.code(need.nrm()), Known.choices(NrmRequirement.Standing.class));
        if (need.open()) {
            chips.add(new FilterChip("Open", "now", "open", "yes"));
        }
        return chips;
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }
}
