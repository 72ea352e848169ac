package waymark.governance.packs;

import static waymark.kernel.Permission.DECIDE_RETURNS;

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
import waymark.web.forms.FormData;

/// The board's answer to a request of an area.
@Controller
@RequestMapping("/requests/{ref}/decision")
class RequestDecisionController {

    private static final String PAGE = "governance/packs/requestDecision";

    private final BoardRequests requests;
    private final Clock clock;

    RequestDecisionController(BoardRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    record View(
            BoardRequest request,
            List<BoardRequests.Answer> answers,
            String decision,
            String answer,
            List<Problem> problems) {}

    @GetMapping
    @Allow(DECIDE_RETURNS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, requests.get(ref), "", "", List.of()));
    }

    @PostMapping
    @Allow(DECIDE_RETURNS)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var request = requests.get(ref);
        var decision = form.text("decision");
        var answer = form.text("answer");
        var decided = request.decide(actor.id(), LocalDate.now(clock), decision, answer)
                .map(event -> event.basedOn(form.version()));
        return switch (decided.save(event -> requests.save(actor, event))) {
            case Saved.Done<BoardRequest> _ ->
                Page.go(Notice.done("The board's answer was recorded"), "/packs/%s", request.quarter());
            case Ruling.Refused<BoardRequest>(var problems) ->
                Page.refuse(PAGE, view(actor, request, decision, answer, problems));
            case Saved.Stale<BoardRequest>(var current) -> Page.merged(PAGE, view(actor, current, "", "", List.of()));
        };
    }

    private View view(Actor actor, BoardRequest request, String decision, String answer, List<Problem> problems) {
        return new View(request, requests.answers(request.ref()), decision, answer, problems);
    }
}
