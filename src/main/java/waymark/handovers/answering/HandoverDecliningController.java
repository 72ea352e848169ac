package waymark.handovers.answering;

import static waymark.kernel.Permission.ANSWER_HANDOVERS;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.Coded;
import waymark.handovers.DecisionView;
import waymark.handovers.DeclineReason;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.ReceiverAccess;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Declines a hand-over, with a reason from a list: its sender chooses another receiver.
@Controller
@RequestMapping("/handover/{ref}/declining")
class HandoverDecliningController {

    private static final String PAGE = "handovers/answering/declining";

    private final ReceiverAccess access;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverDecliningController(ReceiverAccess access, HandoverDecisions decisions, Clock clock) {
        this.access = access;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANSWER_HANDOVERS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, DecisionView.of(access.view(actor, ref)));
    }

    @PostMapping
    @Allow(ANSWER_HANDOVERS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var now = access.get(actor, ref);
        return switch (decisions.take(
                actor,
                now,
                form.version(),
                handover ->
                        handover.decline(Coded.parse(DeclineReason.values(), form.text("because")), clock.instant()))) {
            case Saved.Done<Handover> _ ->
                Page.go(
                        Notice.done("Declined. The sender was told, and chooses another organisation"),
                        "/handover/%s",
                        ref);
            case Saved.Stale<Handover>(var current) -> Page.conflict(PAGE, DecisionView.stale(current, form));
            case Ruling.Refused<Handover>(var problems) -> Page.refuse(PAGE, DecisionView.refused(now, form, problems));
        };
    }
}
