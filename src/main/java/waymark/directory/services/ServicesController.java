package waymark.directory.services;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.Change;
import waymark.directory.DirectoryDesk;
import waymark.directory.Fields;
import waymark.directory.HelpLine;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Chip;
import waymark.web.Choice;
import waymark.web.Page;

/// What can help a person here, and each service.
@Controller
class ServicesController {

    /// @param chips the filters in force, each with the way to take it off
    /// @param lines whom to ring where nothing fits
    record View(
            Need need,
            Findings findings,
            List<Choice> areas,
            List<Choice> kinds,
            List<Choice> languages,
            List<Chip> chips,
            List<HelpLine> lines,
            LocalDate today,
            Instant now) {

        /// Name of the chosen area, or empty.
        String areaName() {
            return label(areas, need.area());
        }
    }

    /// @param keeps true where the reader keeps it
    record One(ServiceRow row, List<Change> history, boolean keeps, LocalDate today, Instant now) {}

    private final Services services;
    private final ServiceLists lists;
    private final ServiceHistory history;
    private final ServiceKeeper keeper;
    private final DirectoryDesk desk;
    private final Clock clock;

    ServicesController(
            Services services,
            ServiceLists lists,
            ServiceHistory history,
            ServiceKeeper keeper,
            DirectoryDesk desk,
            Clock clock) {
        this.services = services;
        this.lists = lists;
        this.history = history;
        this.keeper = keeper;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/directory/services")
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var rows = lists.standing(actor);
        var areas = keeper.areas(actor);
        var kinds = keeper.kinds(actor, "");
        var languages = Languages.choices(rows);
        var need = Need.of(new Fields(sent)).among(areas, kinds, languages);
        var findings = Findings.of(rows, need, clock.instant());
        var today = LocalDate.now(clock);
        return Page.show(
                "directory/services/list",
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
                "directory/services/service",
                new One(
                        row,
                        history.of(actor, ref),
                        keeper.keeps(actor, row.service()),
                        LocalDate.now(clock),
                        clock.instant()));
    }

    private List<HelpLine> lines(Actor actor, String area, LocalDate today) {
        return desk.lines(actor, today).stream()
                .filter(line -> line.area().isEmpty() || line.area().equals(area))
                .filter(line -> line.href().startsWith("tel:") && !line.code().equals("EMERGENCY"))
                .toList();
    }

    private static List<Chip> chips(Need need, List<Choice> areas, List<Choice> kinds) {
        var chips = new ArrayList<Chip>();
        chip(chips, "Area", "area", need.area(), areas);
        chip(chips, "Kind of help", "kind", need.kind(), kinds);
        chip(chips, "Age", "age", Known.code(need.age()), Known.choices(Age.class));
        chip(chips, "Gender", "gender", Known.code(need.gender()), Known.choices(Gender.Of.class));
        chip(chips, "Language", "language", need.language(), List.of(Choice.of(need.language(), need.language())));
        chip(chips, "Immigration", "position", Known.code(need.position()), Known.choices(Position.class));
        chip(chips, "NRM", "nrm", Known.code(need.nrm()), Known.choices(NrmNeed.Standing.class));
        if (need.open()) {
            chips.add(new Chip("Open", "now", "open", "yes"));
        }
        return chips;
    }

    private static void chip(List<Chip> chips, String group, String name, String value, List<Choice> choices) {
        if (!value.isEmpty()) {
            chips.add(new Chip(group, label(choices, value), name, value));
        }
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }
}
