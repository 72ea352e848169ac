package waymark.handovers.sending;

import static waymark.kernel.Permission.HAND_OVER_CONCERNS;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.Coded;
import waymark.handovers.DecisionView;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.WithdrawReason;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Withdraws a hand-over, by its sender.
@Controller
@RequestMapping("/handover/{ref}/withdrawal")
class HandoverWithdrawalController {

    private static final String PAGE = "handovers/sending/withdrawal";

    private final SenderAccess access;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverWithdrawalController(SenderAccess access, HandoverDecisions decisions, Clock clock) {
        this.access = access;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HAND_OVER_CONCERNS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, DecisionView.of(access.view(actor, ref)));
    }

    @PostMapping
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var now = access.get(actor, ref);
        return switch (decisions.take(
                actor,
                now,
                form.version(),
                handover -> handover.withdraw(
                        Coded.parse(WithdrawReason.values(), form.text("because")), clock.instant()))) {
            case Saved.Done<Handover> _ ->
                Page.go(Notice.done("Withdrawn. Nobody waits for it any more"), "/handover/%s", ref);
            case Saved.Stale<Handover>(var current) -> Page.conflict(PAGE, DecisionView.stale(current, form));
            case Ruling.Refused<Handover>(var problems) -> Page.refuse(PAGE, DecisionView.refused(now, form, problems));
        };
    }
}
