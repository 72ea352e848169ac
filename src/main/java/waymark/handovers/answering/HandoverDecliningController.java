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
import waymark.handovers.DeclineReason;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.HandoverForm;
import waymark.handovers.HandoverStatus;
import waymark.handovers.ReceiverAccess;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// Declines a hand-over, with a reason from a list: its sender chooses another receiver.
@Controller
@RequestMapping("/handover/{ref}/declining")
class HandoverDecliningController {

    /// @param moved what stands now, where somebody else was first; empty otherwise
    record View(Handover handover, int version, String because, String moved, List<Problem> problems) {}

    private static final String PAGE = "handovers/answering/declining";

    private final ReceiverAccess answering;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverDecliningController(ReceiverAccess answering, HandoverDecisions decisions, Clock clock) {
        this.answering = answering;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANSWER_HANDOVERS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var handover = answering.look(actor, ref);
        return Page.show(PAGE, new View(handover, handover.route().version(), "", "", List.of()));
    }

    @PostMapping
    @Allow(ANSWER_HANDOVERS)
    ModelAndView save(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var because = HandoverForm.text(sent, "because");
        int seen = HandoverForm.version(sent);
        var now = answering.get(actor, ref);
        return switch (decisions.take(
                actor, now, seen, it -> it.decline(Coded.parse(DeclineReason.values(), because), clock.instant()))) {
            case DecisionResult.Taken _ ->
                Page.go(
                        Notice.done("Declined. The sender was told, and chooses another organisation"),
                        "/handover/%s",
                        ref);
            case DecisionResult.Moved(var current) ->
                Page.conflict(
                        PAGE,
                        new View(
                                current, current.route().version(), because, HandoverStatus.words(current), List.of()));
            case DecisionResult.Refused(var problems) -> Page.refuse(PAGE, new View(now, seen, because, "", problems));
        };
    }
}
