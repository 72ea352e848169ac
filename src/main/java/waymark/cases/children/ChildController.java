package waymark.cases.children;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What a child needs beside the referral: each step, how far it is, and its form.
@Controller
class ChildController {

    private static final String PART = "child";
    private static final String GUARDIAN_LINE = "ICTG";

    /// @param area of the case; null where it is not known
    /// @param line of the guardians; null where there is none in the list of numbers
    record View(
            Case it,
            Collection<Children.Kept> steps,
            PanelScope scope,
            ChildAreas.@Nullable ChildArea area,
            @Nullable HelpLine line,
            LocalDate today) {

        /// True where the age is settled and the route of the case says otherwise.
        boolean routeToChange() {
            return steps.stream()
                    .anyMatch(kept -> it.route() == Route.MAYBE_CHILD
                            && kept.details() instanceof AgeAssessment age
                            && age.result() != null);
        }
    }

    /// One step as a form.
    record Form(
            Case it,
            Children.Kept kept,
            List<Choice> places,
            PanelScope scope,
            ChildAreas.@Nullable ChildArea area,
            @Nullable HelpLine line,
            FormData form,
            List<Problem> problems) {}

    private final Cases cases;
    private final Children children;
    private final ChildAreas areas;
    private final ChildSettings settings;
    private final HelpLines lines;
    private final DirectoryApi directory;
    private final Clock clock;

    ChildController(
            Cases cases,
            Children children,
            ChildAreas areas,
            ChildSettings settings,
            HelpLines lines,
            DirectoryApi directory,
            Clock clock) {
        this.cases = cases;
        this.children = children;
        this.areas = areas;
        this.settings = settings;
        this.lines = lines;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/child")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.child(today())) {
            return Page.go("/cases/%s", ref);
        }
        var area = area(it);
        return Page.show(
                "cases/children/child",
                new View(it, children.of(it).values(), scope(actor, it, area), area, line(actor), today()));
    }

    private PanelScope scope(Actor actor, Case it, ChildAreas.@Nullable ChildArea area) {
        return PanelScope.of(
                area,
                it.treatedAs(today()),
                it.main().details().born(),
                today(),
                settings.on(actor, today()).panelDays());
    }

    private ChildAreas.@Nullable ChildArea area(Case it) {
        var code = it.area();
        return code == null ? null : areas.find(code, today()).orElse(null);
    }

    private @Nullable HelpLine line(Actor actor) {
        return lines.on(actor, today()).stream()
                .filter(line -> line.code().equals(GUARDIAN_LINE))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/cases/{ref}/child/{step}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable String step, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        var kept = kept(it, ChildStep.at(step));
        return kept == null
                ? Page.go("/cases/%s", ref)
                : Page.show(
                        template(kept),
                        view(actor, it, kept, ChildStep.form(kept.version(), kept.details()), List.of()));
    }

    private Children.@Nullable Kept kept(Case it, ChildStep step) {
        Map<ChildStep, Children.Kept> steps = it.child(today()) ? children.of(it) : Map.of();
        return steps.get(step);
    }

    private static String template(Children.Kept kept) {
        return "cases/children/" + kept.step().template();
    }

    @PostMapping("/cases/{ref}/child/{step}")
    @Allow(WORK_CASES)
    ModelAndView record(@PathVariable Ref ref, @PathVariable String step, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var wanted = ChildStep.at(step);
        var kept = kept(it, wanted);
        if (kept == null) {
            return Page.go("/cases/%s", ref);
        }
        var codes = places(actor).stream().map(Choice::value).toList();
        var recorded = form.read(reader -> wanted.read(reader, codes), details -> kept.record(details, today()));
        return switch (recorded.save(details -> children.save(actor, it, kept, form.version(), details))) {
            case Saved.Done<StepDetails> _ -> Page.go(Notice.done("Saved: " + wanted.title()), "/cases/%s/child", ref);
            case Ruling.Refused<StepDetails>(var problems) ->
                Page.refuse(template(kept), view(actor, it, kept, form, problems));
            case Saved.Stale<StepDetails> _ -> Page.merged(form(ref, step, actor));
        };
    }

    private Form view(Actor actor, Case it, Children.Kept kept, FormData form, List<Problem> problems) {
        var area = area(it);
        return new Form(it, kept, places(actor), scope(actor, it, area), area, line(actor), form, problems);
    }

    private List<Choice> places(Actor actor) {
        return Stream.concat(
                        directory.areas(actor).stream().map(area -> Choice.of(area.code(), area.name())),
                        Stream.of(Choice.of(SocialCare.OTHER, "Another council")))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
