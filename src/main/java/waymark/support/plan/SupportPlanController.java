package waymark.support.plan;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
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
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The plan of a person at a glance, and its review.
@Controller
class SupportPlanController {

    static final String PART = "plan";

    private static final String FORM = "support/plan/review";
    private static final int WEEKS = 6;

    /// @param next what is to be done still, the soonest first
    /// @param lines of other parts, below the needs
    /// @param links of other parts, below each need
    record View(
            Case it,
            SupportPlan plan,
            List<PlanAction> next,
            List<NeedLines.Line> lines,
            List<NeedLines.Link> links,
            LocalDate today) {

        List<NeedLines.Line> lines(Need need) {
            return lines.stream().filter(line -> line.need().equals(need.id())).toList();
        }

        long late() {
            return next.stream().filter(action -> action.late(today)).count();
        }

        long unasked() {
            return plan.answered(Answer.NOT_ASKED).size();
        }
    }

    record Form(Case it, SupportPlan plan, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final SupportPlans plans;
    private final List<NeedLines> lines;
    private final Clock clock;

    SupportPlanController(Cases cases, SupportPlans plans, List<NeedLines> lines, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.lines = lines;
        this.clock = clock;
    }

    /// @throws NotFound also where the reader does not work on it
    static Case forEditing(Cases cases, Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/cases/{ref}/plan")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var plan = plans.of(it);
        var today = today();
        return Page.show(
                "support/plan/plan",
                new View(
                        it,
                        plan,
                        plan.openActions(),
                        lines.stream()
                                .flatMap(part -> part.lines(it, today).stream())
                                .toList(),
                        lines.stream().map(NeedLines::link).toList(),
                        today));
    }

    @GetMapping("/cases/{ref}/plan/review")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView review(@PathVariable Ref ref, Actor.Person actor) {
        var it = forEditing(cases, actor, ref);
        var plan = plans.of(it);
        var form = FormData.version(plan.version()).with("next", today().plusWeeks(WEEKS));
        return Page.show(FORM, new Form(it, plan, form, List.of()));
    }

    @PostMapping("/cases/{ref}/plan/review")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var saved = form.read(
                        reader -> new PlanReview(
                                DayAhead.required(reader, "next", "The next review", today().plusWeeks(WEEKS), today()),
                                reader.text("words", "What was said", FormReader.TEXT)),
                        review -> review.rule(today()))
                .save(review -> plans.review(actor, it, form.version(), review));
        return switch (saved) {
            case Saved.Done<PlanReview> _ -> Page.go(Notice.done("Review recorded"), "%s/plan", it.path());
            case Ruling.Refused<PlanReview>(var problems) ->
                Page.refuse(FORM, new Form(it, plans.of(it), form, problems));
            case Saved.Stale<PlanReview> _ -> Page.merged(review(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
