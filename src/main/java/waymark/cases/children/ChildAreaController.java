package waymark.cases.children;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.children.ChildAreas.ChildArea;
import waymark.cases.children.ChildAreas.Coverage;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who decides on children in an area, and whether guardians work there, from a day on.
@Controller
@RequestMapping(ChildSettingsController.PATH + "/{area}")
class ChildAreaController {

    private static final String FORM = "cases/children/area";

    static final List<Choice> PANELS =
            List.of(Choice.of("yes", "A panel decides on children here"), Choice.of("no", "The Home Office decides"));

    record View(ChildArea area, FormData form, List<Problem> problems) {

        List<Choice> coverages() {
            return Choice.from(List.of(Coverage.values()), Coverage::name, Coverage::word);
        }
    }

    private record Change(
            boolean panel,
            String site,
            String source,
            String unchecked,
            LocalDate from,
            Coverage covered,
            String coveredSource) {

        static Change read(FormReader reader, ChildArea area, LocalDate today) {
            boolean panel = reader.choice("panel", PANELS, Choice::value, "Choose who decides")
                    .value()
                    .equals("yes");
            var from = reader.requiredDate("from", "Day", today);
            var first = area.fromDay();
            reader.when(
                    first != null && from.isBefore(first),
                    "from",
                    "The day cannot be before the one from which the panel decides now");
            reader.when(
                    !panel && first != null && !from.isAfter(first),
                    "from",
                    "The Home Office can decide again from the day after the panel began");
            var site = reader.line("site", "Site", 200);
            var source = reader.line("source", "Source", 300);
            reader.when(panel && site.isEmpty(), "site", "Enter what the Home Office calls the site");
            reader.when(panel && source.isEmpty(), "source", "Enter where this comes from");
            var covered = reader.choice("covered", Coverage.class, "Choose whether guardians work here");
            var coveredSource = reader.line("coveredSource", "Source", 300);
            reader.when(
                    covered != Coverage.NOT_CONFIRMED && coveredSource.isEmpty(),
                    "coveredSource",
                    "Enter who confirmed it");
            return new Change(
                    panel,
                    site,
                    source,
                    reader.line("unchecked", "What is not checked", 300),
                    from,
                    covered,
                    coveredSource);
        }
    }

    private final ChildAreas areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChildAreaController(ChildAreas areas, TransactionTemplate transaction, Clock clock) {
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView form(@PathVariable String area) {
        var found = find(area);
        return Page.show(
                FORM,
                new View(
                        found,
                        FormData.empty()
                                .with("version", found.version())
                                .with("panel", found.panel() ? "yes" : "no")
                                .with("site", found.site())
                                .with("source", found.source())
                                .with("unchecked", found.unchecked())
                                .with("from", LocalDate.now(clock))
                                .with("covered", found.coverage().name())
                                .with("coveredSource", found.coveredSource()),
                        List.of()));
    }

    private ChildArea find(String area) {
        return areas.find(area, LocalDate.now(clock)).orElseThrow(() -> new NotFound(area));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView set(@PathVariable String area, FormData form, Actor.Person actor) {
        var found = find(area);
        return switch (form.read(reader -> Change.read(reader, found, LocalDate.now(clock)))) {
            case Ruling.Refused<Change>(var problems) -> Page.refuse(FORM, new View(found, form, problems));
            case Ruling.Agreed<Change>(var change) ->
                form.version() != found.version()
                                || !Boolean.TRUE.equals(transaction.execute(_ -> set(actor, found, change)))
                        ? Page.merged(form(area))
                        : Page.go(Notice.done("Saved: " + found.name()), ChildSettingsController.PATH);
        };
    }

    /// @return false where somebody else changed it first
    private boolean set(Actor actor, ChildArea area, Change change) {
        if (change.panel()) {
            if (!area.panel()) {
                areas.put(
                        actor,
                        new ChildAreas.Panel(
                                area.area(), change.from(), null, change.site(), change.source(), change.unchecked()));
            } else if (area.fromDay() instanceof LocalDate first) {
                areas.put(
                        actor,
                        new ChildAreas.Panel(
                                area.area(), first, null, change.site(), change.source(), change.unchecked()));
            }
        } else if (area.panel()
                && areas.end(actor, area, area.version(), change.from().minusDays(1))
                        instanceof Saved.Stale<ChildArea>) {
            return false;
        }
        if (change.covered() != area.coverage() || !change.coveredSource().equals(area.coveredSource())) {
            areas.cover(
                    actor,
                    area.area(),
                    change.from(),
                    change.covered(),
                    change.coveredSource().isEmpty() ? "Not confirmed" : change.coveredSource());
        }
        return true;
    }
}
