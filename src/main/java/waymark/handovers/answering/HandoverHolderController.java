package waymark.handovers.answering;

import static waymark.kernel.Permission.ANSWER_HANDOVERS;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
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
import waymark.handovers.Holder;
import waymark.handovers.ReceiverAccess;
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
import waymark.web.forms.TelephoneConfirmation;

/// Names the person who holds a hand-over: accepts it, or gives one that was accepted to another first
/// responder of the same organisation.
@Controller
@RequestMapping("/handover/{ref}")
class HandoverHolderController {

    /// @param people who may hold it
    record View(DecisionView decision, List<Choice> people) {}

    private static final String ACCEPT = "handovers/answering/acceptance";
    private static final String GIVE = "handovers/answering/holder";

    private final ReceiverAccess access;
    private final HandoverDecisions decisions;
    private final Clock clock;

    HandoverHolderController(ReceiverAccess access, HandoverDecisions decisions, Clock clock) {
        this.access = access;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping("/acceptance")
    @Allow(ANSWER_HANDOVERS)
    @RecordsAccess(at = "ref")
    ModelAndView acceptance(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(ACCEPT, opened(actor, ref));
    }

    @PostMapping("/acceptance")
    @Allow(ANSWER_HANDOVERS)
    ModelAndView accept(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return save(
                actor,
                ref,
                form,
                ACCEPT,
                "Accepted. Ring the sender now, and say the reference first",
                (handover, holder) -> handover.accept(holder, clock.instant()));
    }

    @GetMapping("/holder")
    @Allow(ANSWER_HANDOVERS)
    @RecordsAccess(at = "ref")
    ModelAndView holder(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(GIVE, opened(actor, ref));
    }

    @PostMapping("/holder")
    @Allow(ANSWER_HANDOVERS)
    ModelAndView give(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return save(
                actor,
                ref,
                form,
                GIVE,
                "Somebody else has it now",
                (handover, holder) -> handover.takeOver(holder, clock.instant()));
    }

    private View opened(Actor.Person actor, Ref ref) {
        var view = DecisionView.of(access.view(actor, ref));
        view.form().with("holder", actor.id()).with("phone", access.phone(actor));
        return view(actor, view);
    }

    private ModelAndView save(
            Actor.Person actor,
            Ref ref,
            FormData form,
            String page,
            String done,
            BiFunction<Handover, Holder, Ruling<HandoverEvent>> rule) {
        var now = access.get(actor, ref);
        var outcome = decisions.take(
                actor,
                now,
                form.version(),
                handover -> TelephoneConfirmation.before(
                        form,
                        "phone",
                        access.holder(actor, handover, form.text("holder"), form.text("phone"))
                                .then(holder -> rule.apply(handover, holder))));
        return switch (outcome) {
            case Saved.Done<Handover> _ -> Page.go(Notice.done(done), "/handover/%s", ref);
            case Saved.Stale<Handover>(var current) ->
                Page.conflict(page, view(actor, DecisionView.stale(current, form)));
            case Ruling.Refused<Handover>(var problems) ->
                Page.refuse(page, view(actor, DecisionView.refused(now, form, problems)));
        };
    }

    private View view(Actor actor, DecisionView decision) {
        return new View(decision, access.people(actor, decision.handover()));
    }
}
