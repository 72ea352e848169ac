package waymark.funding.bids;

import static waymark.kernel.Permission.KEEP_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The next step of a bid: sent, won, lost or given up.
@Controller
@RequestMapping("/funding/bids/{ref}/step")
class BidStepController {

    private static final String STEP = "funding/bids/step";

    record View(Bid it, List<Choice> states, FormData form, List<Problem> problems) {}

    private final Bids bids;
    private final Clock clock;

    BidStepController(Bids bids, Clock clock) {
        this.bids = bids;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_FUNDING)
    ModelAndView askStep(@PathVariable Ref ref, Actor.Person actor) {
        var it = bids.get(actor, ref);
        return Page.show(
                STEP,
                view(
                        it,
                        FormData.version(it.version())
                                .with("state", it.state().ended() ? it.state().name() : "")
                                .with("on", LocalDate.now(clock))
                                .with("result", it.result())
                                .with("learned", it.learned()),
                        List.of()));
    }

    private static View view(Bid it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Choice.from(
                        it.state().ended() ? List.of(it.state()) : it.state().next(), Enum::name, BidState::words),
                form,
                problems);
    }

    @PostMapping
    @Allow(KEEP_FUNDING)
    ModelAndView step(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = bids.get(actor, ref);
        var today = LocalDate.now(clock);
        var ruling = Bid.Step.read(form, today).then(step -> it.step(step, actor, today));
        return switch (ruling.save(step -> bids.step(actor, it, form.version(), step))) {
            case Saved.Done<Bid> _ -> Page.go(Notice.done("Recorded"), "/funding/bids/%s", ref);
            case Ruling.Refused<Bid>(var problems) -> Page.refuse(STEP, view(it, form, problems));
            case Saved.Stale<Bid> _ -> Page.merged(askStep(ref, actor));
        };
    }
}
