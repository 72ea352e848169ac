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
import waymark.handovers.DecisionResult;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.HandoverEvent;
import waymark.handovers.HandoverForm;
import waymark.handovers.HandoverOptions;
import waymark.handovers.HandoverStatus;
import waymark.handovers.Receivers;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// Sends a hand-over on to another organisation: after a refusal, or where nobody answers. What went before stays on
/// it.
@Controller
@RequestMapping("/handover/{ref}/receiver")
class HandoverReceiverController {

    /// @param moved what stands now, where somebody else was first; empty otherwise
    record View(
            Handover handover,
            int version,
            List<Choice> receivers,
            List<String> silent,
            String receiver,
            String moved,
            List<Problem> problems) {}

    private static final String PAGE = "handovers/sending/receiver";

    private final SenderAccess own;
    private final HandoverDecisions decisions;
    private final Receivers receivers;
    private final HandoverOptions sending;
    private final Clock clock;

    HandoverReceiverController(
            SenderAccess own, HandoverDecisions decisions, Receivers receivers, HandoverOptions sending, Clock clock) {
        this.own = own;
        this.decisions = decisions;
        this.receivers = receivers;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HAND_OVER_CONCERNS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var handover = own.look(actor, ref);
        return Page.show(PAGE, view(actor, handover, handover.route().version(), "", "", List.of()));
    }

    @PostMapping
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView send(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var receiver = HandoverForm.text(sent, "receiver");
        int seen = HandoverForm.version(sent);
        var now = own.get(actor, ref);
        return switch (decisions.take(actor, now, seen, it -> ruling(actor, it, receiver))) {
            case DecisionResult.Taken _ -> Page.go(Notice.done("Sent on"), "/handover/%s/confirmation", ref);
            case DecisionResult.Moved(var current) ->
                Page.conflict(
                        PAGE,
                        view(
                                actor,
                                current,
                                current.route().version(),
                                receiver,
                                HandoverStatus.words(current),
                                List.of()));
            case DecisionResult.Refused(var problems) ->
                Page.refuse(PAGE, view(actor, now, seen, receiver, "", problems));
        };
    }

    private Ruling<HandoverEvent> ruling(Actor actor, Handover handover, String receiver) {
        if (receiver.isEmpty()) {
            return Ruling.refused("receiver", "Choose who is to receive it");
        }
        var at = clock.instant();
        var route = handover.route();
        return handover.passOn(
                sending.receiver(actor, route.area().code(), receiver, at),
                at,
                sending.answerBy(actor, route.concern().urgency(), at));
    }

    private View view(
            Actor actor, Handover handover, int version, String receiver, String moved, List<Problem> problems) {
        var all = receivers.of(actor, handover.route().area().code(), clock.instant());
        return new View(
                handover,
                version,
                ReceiverChoices.answering(all, handover.route().receiver().code()),
                ReceiverChoices.silent(all),
                receiver,
                moved,
                problems);
    }
}
