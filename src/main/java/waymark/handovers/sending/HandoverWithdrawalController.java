package waymark.handovers.sending;

import static waymark.kernel.Permission.HAND_OVER_CONCERNS;

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
import waymark.handovers.WithdrawReason;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// Takes a hand-over back, by whoever sent it.
@Controller
@RequestMapping("/handover/{ref}/withdrawal")
class HandoverWithdrawalController {

    /// @param moved what stands now, where somebody else was first; empty otherwise
    record View(Handover handover, int version, String because, String moved, List<Problem> problems) {}

    private static final String PAGE = "handovers/sending/withdrawal";

    private final SenderAccess own;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverWithdrawalController(SenderAccess own, HandoverDecisions decisions, Clock clock) {
        this.own = own;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HAND_OVER_CONCERNS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var handover = own.look(actor, ref);
        return Page.show(PAGE, new View(handover, handover.route().version(), "", "", List.of()));
    }

    @PostMapping
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView save(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var because = HandoverForm.text(sent, "because");
        int seen = HandoverForm.version(sent);
        var now = own.get(actor, ref);
        return switch (decisions.take(
                actor, now, seen, it -> it.withdraw(Coded.parse(WithdrawReason.values(), because), clock.instant()))) {
            case DecisionResult.Taken _ ->
                Page.go(Notice.done("Taken back. Nobody waits for it any more"), "/handover/%s", ref);
            case DecisionResult.Moved(var current) ->
                Page.conflict(
                        PAGE,
                        new View(
                                current, current.route().version(), because, HandoverStatus.words(current), List.of()));
            case DecisionResult.Refused(var problems) -> Page.refuse(PAGE, new View(now, seen, because, "", problems));
        };
    }
}
