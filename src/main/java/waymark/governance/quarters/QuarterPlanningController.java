package waymark.governance.quarters;

import static waymark.kernel.Permission.PLAN_QUARTERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Plans a quarter, and changes its dates.
@Controller
class QuarterPlanningController {

    private final ReportingQuarters quarters;
    private final StrategyApi strategy;
    private final Clock clock;

    QuarterPlanningController(ReportingQuarters quarters, StrategyApi strategy, Clock clock) {
        this.quarters = quarters;
        this.strategy = strategy;
        this.clock = clock;
    }

    /// @param title of the quarter whose dates are moved; empty for a new one
    /// @param choices the quarters that may be planned; empty where dates are moved
    record View(String title, String action, QuarterDatesForm form, List<Choice> choices, List<Problem> problems) {}

    @GetMapping("/quarters/new")
    @Allow(PLAN_QUARTERS)
    ModelAndView plan(Actor.Person actor) {
        int firstMonth = firstMonth(actor);
        var choices = choices(actor, firstMonth);
        var form = choices.isEmpty()
                ? QuarterDatesForm.of(Map.of())
                : QuarterDatesForm.suggested(
                        ReportingQuarters.quarter(choices.getFirst().value()), firstMonth);
        return Page.show("governance/quarters/planning", planning(form, choices, List.of()));
    }

    @PostMapping("/quarters/new")
    @Allow(PLAN_QUARTERS)
    ModelAndView plan(@RequestParam Map<String, String> sent, Actor.Person actor) {
        var form = QuarterDatesForm.of(sent);
        int firstMonth = firstMonth(actor);
        var problems = new Problems();
        var quarter = form.parseQuarter(problems);
        var dates = form.parse(LocalDate.now(clock), problems);
        if (quarter.isEmpty() || dates.isEmpty()) {
            return refusePlan(actor, form, firstMonth, problems.list());
        }
        return switch (ReportingQuarter.plan(quarter.get(), firstMonth, dates.get())) {
            case Ruling.Refused(var wrong) -> refusePlan(actor, form, firstMonth, wrong);
            case Ruling.Agreed(var event) ->
                switch (quarters.save(actor, event)) {
                    case Saved.Done<ReportingQuarter> _ ->
                        Page.go(
                                Notice.done(
                                        "%s is planned".formatted(quarter.get().title(firstMonth))),
                                "/quarters/%s",
                                quarter.get());
                    case Saved.Stale<ReportingQuarter>(var current) ->
                        Page.go(
                                Notice.important("%s was planned already".formatted(current.title())),
                                "/quarters/%s",
                                current.quarter());
                };
        };
    }

    @GetMapping("/quarters/{quarter}/dates")
    @Allow(PLAN_QUARTERS)
    ModelAndView dates(@PathVariable Quarter quarter, Actor.Person actor) {
        var it = quarters.get(actor, quarter);
        return Page.show("governance/quarters/planning", moving(it, QuarterDatesForm.of(it), List.of()));
    }

    @PostMapping("/quarters/{quarter}/dates")
    @Allow(PLAN_QUARTERS)
    ModelAndView dates(@PathVariable Quarter quarter, @RequestParam Map<String, String> sent, Actor.Person actor) {
        var it = quarters.get(actor, quarter);
        var form = QuarterDatesForm.of(sent);
        var problems = new Problems();
        var dates = form.parse(LocalDate.now(clock), problems);
        if (dates.isEmpty()) {
            return Page.refuse("governance/quarters/planning", moving(it, form, problems.list()));
        }
        return switch (it.move(dates.get())) {
            case Ruling.Refused(var wrong) -> Page.refuse("governance/quarters/planning", moving(it, form, wrong));
            case Ruling.Agreed(var event) -> {
                var seen = new QuarterPlanned(event.quarter(), form.versionNumber(), event.firstMonth(), event.dates());
                yield seen.version() < 1 ? Page.merged(dates(quarter, actor)) : moved(actor, seen);
            }
        };
    }

    private ModelAndView moved(Actor.Person actor, QuarterPlanned event) {
        return switch (quarters.save(actor, event)) {
            case Saved.Done<ReportingQuarter> _ ->
                Page.go(Notice.done("Dates changed"), "/quarters/%s", event.quarter());
            case Saved.Stale<ReportingQuarter> _ -> Page.merged(dates(event.quarter(), actor));
        };
    }

    private ModelAndView refusePlan(Actor.Person actor, QuarterDatesForm form, int firstMonth, List<Problem> problems) {
        return Page.refuse("governance/quarters/planning", planning(form, choices(actor, firstMonth), problems));
    }

    private static View planning(QuarterDatesForm form, List<Choice> choices, List<Problem> problems) {
        return new View("", "/quarters/new", form, choices, problems);
    }

    private static View moving(ReportingQuarter it, QuarterDatesForm form, List<Problem> problems) {
        return new View(it.title(), "/quarters/%s/dates".formatted(it.quarter()), form, List.of(), problems);
    }

    private int firstMonth(Actor actor) {
        return strategy.settings(actor, LocalDate.now(clock)).firstMonth();
    }

    /// Quarters that are not planned yet: two before today's, today's, and four to come.
    private List<Choice> choices(Actor actor, int firstMonth) {
        var planned =
                quarters.all(actor).stream().map(ReportingQuarter::quarter).toList();
        var first = Quarter.holding(LocalDate.now(clock), firstMonth).previous().previous();
        return Stream.iterate(first, Quarter::next)
                .limit(7)
                .filter(quarter -> !planned.contains(quarter))
                .map(quarter -> Choice.of(quarter.key(), quarter.title(firstMonth)))
                .toList();
    }
}
