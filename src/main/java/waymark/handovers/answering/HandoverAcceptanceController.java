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
import waymark.handovers.DecisionResult;
import waymark.handovers.Handover;
import waymark.handovers.HandoverDecisions;
import waymark.handovers.HandoverEvent;
import waymark.handovers.HandoverForm;
import waymark.handovers.HandoverStatus;
import waymark.handovers.ReceiverAccess;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.TelephoneConfirmation;

/// Accepts a hand-over, in the name of one person.
@Controller
@RequestMapping("/handover/{ref}/acceptance")
class HandoverAcceptanceController {

    /// @param moved what stands now, where somebody else was first; empty otherwise
    record View(
            Handover handover,
            int version,
            List<Choice> people,
            HolderForm form,
            String moved,
            List<Problem> problems) {}

    private static final String PAGE = "handovers/answering/acceptance";

    private final ReceiverAccess answering;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverAcceptanceController(ReceiverAccess answering, HandoverDecisions decisions, Clock clock) {
        this.answering = answering;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANSWER_HANDOVERS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var handover = answering.look(actor, ref);
        var form = new HolderForm(actor.id().toString(), answering.phone(actor));
        return Page.show(PAGE, view(actor, handover, handover.route().version(), form, "", List.of()));
    }

    @PostMapping
    @Allow(ANSWER_HANDOVERS)
    ModelAndView save(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var form = HolderForm.of(sent);
        int seen = HandoverForm.version(sent);
        var now = answering.get(actor, ref);
        return switch (decisions.take(
                actor, now, seen, it -> TelephoneConfirmation.before(sent, "phone", ruling(actor, it, form)))) {
            case DecisionResult.Taken _ ->
                Page.go(Notice.done("Accepted. Ring the sender now, and say the reference first"), "/handover/%s", ref);
            case DecisionResult.Moved(var current) ->
                Page.conflict(
                        PAGE,
                        view(
                                actor,
                                current,
                                current.route().version(),
                                form,
                                HandoverStatus.words(current),
                                List.of()));
            case DecisionResult.Refused(var problems) -> Page.refuse(PAGE, view(actor, now, seen, form, "", problems));
        };
    }

    private Ruling<HandoverEvent> ruling(Actor actor, Handover handover, HolderForm form) {
        return switch (answering.holder(actor, handover, form.holder(), form.phone())) {
            case Ruling.Refused(var problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(var holder) -> handover.accept(holder, clock.instant());
        };
    }

    private View view(
            Actor actor, Handover handover, int version, HolderForm form, String moved, List<Problem> problems) {
        return new View(handover, version, answering.people(actor, handover), form, moved, problems);
    }
}
