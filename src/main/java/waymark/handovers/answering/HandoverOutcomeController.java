package waymark.handovers.answering;

import static waymark.kernel.Permission.ANSWER_HANDOVERS;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.Coded;
import waymark.handovers.DecisionResult;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.HandoverForm;
import waymark.handovers.HandoverStatus;
import waymark.handovers.NoActionReason;
import waymark.handovers.Outcome;
import waymark.handovers.ReceiverAccess;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// Tells the sender what became of a hand-over, and closes it.
@Controller
@RequestMapping("/handover/{ref}/outcome")
class HandoverOutcomeController {

    /// @param moved what stands now, where somebody else was first; empty otherwise
    record View(Handover handover, int version, String outcome, String because, String moved, List<Problem> problems) {}

    private static final String PAGE = "handovers/answering/outcome";

    private final ReceiverAccess answering;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverOutcomeController(ReceiverAccess answering, HandoverDecisions decisions, Clock clock) {
        this.answering = answering;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANSWER_HANDOVERS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var handover = answering.look(actor, ref);
        return Page.show(PAGE, new View(handover, handover.route().version(), "", "", "", List.of()));
    }

    @PostMapping
    @Allow(ANSWER_HANDOVERS)
    ModelAndView close(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var outcome = HandoverForm.text(sent, "outcome");
        var because = HandoverForm.text(sent, "because");
        int seen = HandoverForm.version(sent);
        var now = answering.get(actor, ref);
        return switch (decisions.take(
                actor,
                now,
                seen,
                it -> it.close(
                        Coded.parse(Outcome.values(), outcome),
                        Coded.parse(NoActionReason.values(), because),
                        clock.instant()))) {
            case DecisionResult.Taken _ -> Page.go(Notice.done("Closed. The sender was told"), "/handover/%s", ref);
            case DecisionResult.Moved(var current) ->
                Page.conflict(
                        PAGE,
                        new View(
                                current,
                                current.route().version(),
                                outcome,
                                because,
                                HandoverStatus.words(current),
                                List.of()));
            case DecisionResult.Refused(var problems) ->
                Page.refuse(PAGE, new View(now, seen, outcome, because, "", problems));
        };
    }
}
