package waymark.cases.children;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
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

/// In which areas a panel decides on children, where guardians work, and the numbers that steps are judged
/// by. All of it is set from a day on: what was decided before keeps what held on its day.
@Controller
class ChildSettingsController {

    static final String PATH = "/cases/children/settings";
    private static final String PAGE = "cases/children/settings";
    private static final String FORM = "cases/children/area";
    private static final int SOURCE = 300;
    private static final int SITE = 200;

    static final List<Choice> PANELS =
            List.of(Choice.of("yes", "A panel decides on children here"), Choice.of("no", "The Home Office decides"));

    record View(List<ChildArea> areas, SettingsView numbers) {}

    record Form(ChildArea area, FormData form, List<Problem> problems) {

        List<Choice> coverages() {
            return Choice.from(List.of(Coverage.values()), Coverage::name, Coverage::word);
        }
    }

    private final ChildAreas areas;
    private final ChildSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChildSettingsController(ChildAreas areas, ChildSettings settings, TransactionTemplate transaction, Clock clock) {
        this.areas = areas;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, settings.form(), List.of()));
    }

    private View view(Actor actor, FormData form, List<Problem> problems) {
        return new View(
                areas.on(actor, LocalDate.now(clock)),
                new SettingsView(settings.settings(), form, settings.entries(), problems));
    }

    @PostMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return switch (settings.read(form)) {
            case Ruling.Refused<Map<String, Integer>>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Map<String, Integer>>(var values) -> {
                settings.save(actor, values);
                yield Page.go(Notice.done("The settings hold from today"), PATH);
            }
        };
    }

    @GetMapping(PATH + "/{area}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView area(@PathVariable String area) {
        var found = find(area);
        return Page.show(
                FORM,
                new Form(
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

    private record Change(
            boolean panel,
            String site,
            String source,
            String unchecked,
            LocalDate from,
            Coverage covered,
            String coveredSource) {}

    @PostMapping(PATH + "/{area}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView set(@PathVariable String area, FormData form, Actor.Person actor) {
        var found = find(area);
        return switch (form.read(reader -> read(reader, found))) {
            case Ruling.Refused<Change>(var problems) -> Page.refuse(FORM, new Form(found, form, problems));
            case Ruling.Agreed<Change>(var change) ->
                form.version() != found.version()
                                || !Boolean.TRUE.equals(transaction.execute(_ -> set(actor, found, change)))
                        ? Page.merged(area(area))
                        : Page.go(Notice.done("Saved: " + found.name()), PATH);
        };
    }

    private Change read(FormReader reader, ChildArea area) {
        var today = LocalDate.now(clock);
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
        var site = reader.line("site", "Site", SITE);
        var source = reader.line("source", "Source", SOURCE);
        reader.when(panel && site.isEmpty(), "site", "Enter what the Home Office calls the site");
        reader.when(panel && source.isEmpty(), "source", "Enter where this comes from");
        var covered = reader.choice("covered", Coverage.class, "Choose whether guardians work here");
        var coveredSource = reader.line("coveredSource", "Source", SOURCE);
        reader.when(
                covered != Coverage.NOT_CONFIRMED && coveredSource.isEmpty(),
                "coveredSource",
                "Enter who confirmed it");
        return new Change(
                panel,
                site,
                source,
                reader.line("unchecked", "What is not checked", SOURCE),
                from,
                covered,
                coveredSource);
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
