package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The board notes at once every escalation of a quarter on which it decided nothing else.
@Controller
@RequestMapping("/quarters/{quarter}/noting")
class NotingController {

    private static final String PAGE = "governance/decisions/noting";

    private final BoardDecisions decisions;
    private final ReportingQuarters quarters;
    private final Clock clock;

    NotingController(BoardDecisions decisions, ReportingQuarters quarters, Clock clock) {
        this.decisions = decisions;
        this.quarters = quarters;
        this.clock = clock;
    }

    record View(
            Quarter quarter, String title, List<BoardDecision> escalations, FormData form, List<Problem> problems) {}

    @GetMapping
    @Allow(DECIDE_RETURNS)
    ModelAndView form(@PathVariable Quarter quarter) {
        return Page.show(PAGE, view(quarter, decisions.undecidedEscalations(quarter), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(DECIDE_RETURNS)
    ModelAndView note(@PathVariable Quarter quarter, FormData form, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var shown = decisions.undecidedEscalations(quarters.get(quarter).quarter());
        var given = new BoardDecision.Given(
                Answer.NOTED.code(), form.text("words"), DecidedBy.MEETING, today, Owner.NOBODY, null);
        var events = new ArrayList<DecisionRecorded>();
        for (var one : shown) {
            switch (one.decide(actor.id(), today, given)) {
                case Ruling.Agreed<DecisionRecorded>(var event) -> events.add(event);
                case Ruling.Refused<DecisionRecorded>(var problems) -> {
                    return Page.refuse(PAGE, view(quarter, shown, form, problems));
                }
            }
        }
        int noted = decisions.save(actor, events);
        return Page.go(
                noted == 0
                        ? Notice.important("Nothing was recorded: somebody recorded a decision meanwhile")
                        : Notice.done(noted == 1 ? "1 escalation was noted" : noted + " escalations were noted"),
                "/decisions?kind=escalation&quarter=%s",
                quarter);
    }

    private View view(Quarter quarter, List<BoardDecision> escalations, FormData form, List<Problem> problems) {
        return new View(quarter, quarters.get(quarter).title(), escalations, form, problems);
    }
}
