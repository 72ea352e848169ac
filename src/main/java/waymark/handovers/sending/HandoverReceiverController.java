package waymark.handovers.sending;

import static waymark.kernel.Permission.HAND_OVER_CONCERNS;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.DecisionView;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.HandoverEvent;
import waymark.handovers.HandoverOptions;
import waymark.handovers.Receivers;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Sends a hand-over on to another organisation, after a refusal or when nobody answers. Its history stays.
@Controller
@RequestMapping("/handover/{ref}/receiver")
class HandoverReceiverController {

    /// @param silent organisations that may refer but where nobody would see a hand-over
    record View(DecisionView decision, List<Choice> receivers, List<String> silent) {}

    private static final String PAGE = "handovers/sending/receiver";

    private final SenderAccess access;
    private final HandoverDecisions decisions;
    private final Receivers receivers;
    private final HandoverOptions options;
    private final Clock clock;

    HandoverReceiverController(
            SenderAccess access,
            HandoverDecisions decisions,
            Receivers receivers,
            HandoverOptions options,
            Clock clock) {
        this.access = access;
        this.decisions = decisions;
        this.receivers = receivers;
        this.options = options;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HAND_OVER_CONCERNS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, DecisionView.of(access.view(actor, ref))));
    }

    @PostMapping
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var now = access.get(actor, ref);
        return switch (decisions.take(
                actor, now, form.version(), handover -> ruling(actor, handover, form.text("receiver")))) {
            case Saved.Done<Handover> _ -> Page.go(Notice.done("Sent on"), "/handover/%s/confirmation", ref);
            case Saved.Stale<Handover>(var current) ->
                Page.conflict(PAGE, view(actor, DecisionView.stale(current, form)));
            case Ruling.Refused<Handover>(var problems) ->
                Page.refuse(PAGE, view(actor, DecisionView.refused(now, form, problems)));
        };
    }

    private Ruling<HandoverEvent> ruling(Actor actor, Handover handover, String receiver) {
        if (receiver.isEmpty()) {
            return Ruling.refused("receiver", "Choose who is to receive it");
        }
        var at = clock.instant();
        var transfer = handover.transfer();
        return handover.passOn(
                options.receiver(actor, transfer.area().code(), receiver, at),
                at,
                options.answerBy(actor, transfer.concern().urgency(), at));
    }

    private View view(Actor actor, DecisionView decision) {
        var transfer = decision.handover().transfer();
        var all = receivers.of(actor, transfer.area().code(), clock.instant());
        return new View(
                decision, ReceiverChoices.answering(all, transfer.receiver().code()), ReceiverChoices.silent(all));
    }
}
