package waymark.governance.quarters;

import static waymark.kernel.Permission.PLAN_QUARTERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Plans a quarter, and changes its dates.
@Controller
class QuarterPlanningController {

    private static final String PAGE = "governance/quarters/planning";

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
    record View(String title, String action, FormData form, List<Choice> choices, List<Problem> problems) {}

    @GetMapping("/quarters/new")
    @Allow(PLAN_QUARTERS)
    ModelAndView plan(Actor.Person actor) {
        int firstMonth = firstMonth(actor);
        var choices = choices(firstMonth);
        var form = choices.isEmpty()
                ? FormData.empty()
                : QuarterDatesForm.suggested(
                        ReportingQuarters.quarter(choices.getFirst().value()), firstMonth);
        return Page.show(PAGE, planning(form, choices, List.of()));
    }

    @PostMapping("/quarters/new")
    @Allow(PLAN_QUARTERS)
    ModelAndView plan(FormData form, Actor.Person actor) {
        int firstMonth = firstMonth(actor);
        var plan = form.read(reader -> QuarterDatesForm.readNew(reader, firstMonth, LocalDate.now(clock)))
                .then(read -> ReportingQuarter.plan(read.quarter(), firstMonth, read.dates()));
        return switch (plan.save(event -> quarters.save(actor, event))) {
            case Saved.Done<ReportingQuarter> _ -> {
                var quarter = ReportingQuarters.quarter(form.text("quarter"));
                yield Page.go(
                        Notice.done("%s is planned".formatted(quarter.title(firstMonth))), "/quarters/%s", quarter);
            }
            case Ruling.Refused<ReportingQuarter>(var problems) ->
                Page.refuse(PAGE, planning(form, choices(firstMonth), problems));
            case Saved.Stale<ReportingQuarter>(var current) ->
                Page.go(
                        Notice.important("%s was planned already".formatted(current.title())),
                        "/quarters/%s",
                        current.quarter());
        };
    }

    @GetMapping("/quarters/{quarter}/dates")
    @Allow(PLAN_QUARTERS)
    ModelAndView dates(@PathVariable Quarter quarter) {
        var it = quarters.get(quarter);
        return Page.show(PAGE, moving(it, QuarterDatesForm.filled(it), List.of()));
    }

    @PostMapping("/quarters/{quarter}/dates")
    @Allow(PLAN_QUARTERS)
    ModelAndView dates(@PathVariable Quarter quarter, FormData form, Actor.Person actor) {
        var it = quarters.get(quarter);
        var move = form.read(reader -> QuarterDatesForm.read(reader, LocalDate.now(clock)))
                .then(it::move)
                .map(event -> new QuarterPlanned(event.quarter(), form.version(), event.firstMonth(), event.dates()));
        // version 0 would plan a new quarter
        var outcome = move.save(
                event -> event.version() < 1 ? Saved.<ReportingQuarter>stale(it) : quarters.save(actor, event));
        return switch (outcome) {
            case Saved.Done<ReportingQuarter> _ -> Page.go(Notice.done("Dates changed"), "/quarters/%s", quarter);
            case Ruling.Refused<ReportingQuarter>(var problems) -> Page.refuse(PAGE, moving(it, form, problems));
            case Saved.Stale<ReportingQuarter> _ -> Page.merged(dates(quarter));
        };
    }

    private static View planning(FormData form, List<Choice> choices, List<Problem> problems) {
        return new View("", "/quarters/new", form, choices, problems);
    }

    private static View moving(ReportingQuarter it, FormData form, List<Problem> problems) {
        return new View(it.title(), "/quarters/%s/dates".formatted(it.quarter()), form, List.of(), problems);
    }

    private int firstMonth(Actor actor) {
        return strategy.settings(actor, LocalDate.now(clock)).firstMonth();
    }

    private List<Choice> choices(int firstMonth) {
        var planned = quarters.all().stream().map(ReportingQuarter::quarter).toList();
        return QuarterDatesForm.choices(planned, firstMonth, LocalDate.now(clock));
    }
}
