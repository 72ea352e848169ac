package waymark.assurance;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Makes an action of an area's plan of what is missing: the form is filled, and saved with one press.
@Controller
class GapController {

    private static final String FORM = "assurance/gap";
    private static final int MONTHS = 6;

    record View(
            Assessment.Header it, List<Choice> areas, List<Choice> objectives, FormData form, List<Problem> problems) {}

    private final Assessments assessments;
    private final BoundOrganisations organisations;
    private final Duties duties;
    private final Gaps gaps;
    private final StrategyApi strategy;
    private final DirectoryApi directory;
    private final Clock clock;

    GapController(
            Assessments assessments,
            BoundOrganisations organisations,
            Duties duties,
            Gaps gaps,
            StrategyApi strategy,
            DirectoryApi directory,
            Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.duties = duties;
        this.gaps = gaps;
        this.strategy = strategy;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/duties/assessments/{ref}/action")
    @Allow(EDIT_PLAN)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = assessments.get(ref);
        var areas = areas(actor, it);
        var objectives = objectives(actor);
        var today = LocalDate.now(clock);
        var said = it.said();
        var form = FormData.empty()
                .with("area", areas.getFirst().value())
                .with("objective", suggested(objectives, duties.get(it.header().duty())))
                .with("title", "Meet the duty: " + it.header().title())
                .with("detail", said == null ? "" : said.words())
                .with("due", today.plusMonths(MONTHS));
        return Page.show(FORM, new View(it.header(), areas, choices(objectives), form, List.of()));
    }

    @PostMapping("/duties/assessments/{ref}/action")
    @Allow(EDIT_PLAN)
    ModelAndView plan(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = assessments.get(ref);
        var areas = areas(actor, it);
        var objectives = objectives(actor);
        return switch (form.read(reader -> read(reader, it.header(), areas, objectives))) {
            case Ruling.Refused<ActionPlan>(var problems) ->
                Page.refuse(FORM, new View(it.header(), areas, choices(objectives), form, problems));
            case Ruling.Agreed<ActionPlan>(var plan) -> {
                var action = gaps.plan(actor, it.header(), plan, LocalDate.now(clock));
                yield Page.go(
                        Notice.done("Action %s added to the plan".formatted(action)),
                        it.header().path());
            }
        };
    }

    private ActionPlan read(FormReader form, Assessment.Header it, List<Choice> areas, List<ObjectiveLine> objectives) {
        var today = LocalDate.now(clock);
        var area = form.choice("area", areas, Choice::value, "Choose an area whose plan you may change");
        var objective = form.choice("objective", objectives, ObjectiveLine::code, "Choose an objective");
        var title = form.requiredLine("title", "Title", FormReader.TITLE, "Enter what will be done");
        var detail = form.text("detail", "Detail", FormReader.TEXT);
        var due = form.requiredDate("due", "Due date", today.plusMonths(MONTHS));
        form.when(due.isBefore(today), "due", "The due date must not be in the past");
        return ActionPlan.of(
                title, detail, area.value(), objective.code(), it.organisation(), null, List.of(), today, due);
    }

    /// The areas to choose from, for somebody who may change the plan of one.
    ///
    /// @throws NotFound where nothing is missing, or others change the plans
    private List<Choice> areas(Actor actor, Assessment it) {
        var codes = Gaps.areas(actor, organisations.get(actor, it.header().organisation()));
        if (!it.gap() || codes.isEmpty()) {
            throw new NotFound(it.ref());
        }
        return directory.areas(actor).stream()
                .filter(area -> codes.contains(area.code()))
                .map(area -> Choice.of(area.code(), area.name()))
                .toList();
    }

    private List<ObjectiveLine> objectives(Actor actor) {
        return strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .toList();
    }

    private static List<Choice> choices(List<ObjectiveLine> objectives) {
        return Choice.from(objectives, ObjectiveLine::code, each -> each.code() + " " + each.text());
    }

    /// The first objective of the strand that the duty belongs to, so that one press is enough; people choose
    /// another where it fits better.
    private static String suggested(List<ObjectiveLine> objectives, Duty duty) {
        return objectives.stream()
                .filter(each ->
                        each.fourPs().stream().anyMatch(strand -> strand.name().equals(duty.strand())))
                .findFirst()
                .map(ObjectiveLine::code)
                .orElse("");
    }
}
