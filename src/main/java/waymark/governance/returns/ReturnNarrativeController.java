package waymark.governance.returns;

import static waymark.kernel.Permission.PREPARE_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.returns.AreaReturn.Closed;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.governance.returns.ReturnPart.Narrative;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What figures do not say: achievements, challenges of the area, and what it asks of the board.
@Controller
@RequestMapping("/returns/{ref}/narrative")
class ReturnNarrativeController {

    private static final String PAGE = "governance/returns/narrative";

    private final AreaReturns returns;
    private final StrategyApi strategy;
    private final Clock clock;

    ReturnNarrativeController(AreaReturns returns, StrategyApi strategy, Clock clock) {
        this.returns = returns;
        this.strategy = strategy;
        this.clock = clock;
    }

    record View(AreaReturn it, Narrative part, List<Problem> problems) {

        /// The request in that place, from 1; empty where there is none.
        String request(int place) {
            return place <= part.requests().size() ? part.requests().get(place - 1) : "";
        }
    }

    /// Everybody reads these words, and disclosure control does not.
    private Problems small(Actor actor, AreaReturn it, Narrative typed) {
        var rule = strategy.settings(actor, LocalDate.now(clock))
                .smallNumbers(it.header().quarter());
        var problems = new Problems();
        note(problems, "achievements", typed.achievements(), rule);
        note(problems, "challenges", typed.challenges(), rule);
        for (int place = 1; place <= typed.requests().size(); place++) {
            note(problems, "request-" + place, typed.requests().get(place - 1), rule);
        }
        return problems;
    }

    private static void note(Problems problems, String field, String text, SmallNumberRule rule) {
        SmallNumbers.in(text, rule).ifPresent(found -> problems.add(field, SmallNumbers.message(found, rule)));
    }

    @GetMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return switch (returns.toWrite(actor, ref)) {
            case WithArea it -> Page.show(PAGE, new View(it, it.parts().narrative(), List.of()));
            case Closed closed -> Page.go(Notice.important(closed.whyClosed()), "/returns/%s", ref);
        };
    }

    @PostMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.toWrite(actor, ref);
        var typed = new Narrative(
                form.version(),
                form.text("achievements"),
                form.text("challenges"),
                IntStream.rangeClosed(1, Narrative.MOST_REQUESTS)
                        .mapToObj(place -> form.text("request-" + place))
                        .filter(request -> !request.isBlank())
                        .toList());
        var ruling = small(actor, it, typed).or(() -> typed).then(it::save);
        return switch (ruling.save(event -> returns.save(actor, event, LocalDate.now(clock)))) {
            case Saved.Done<AreaReturn> _ ->
                Page.go(Notice.done("Achievements, challenges and requests saved"), "/returns/%s", ref);
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(PAGE, new View(it, typed, problems));
            case Saved.Stale<AreaReturn>(Closed closed) ->
                Page.conflict(PAGE, new View(closed, typed, List.of(new Problem("", closed.whyClosed()))));
            case Saved.Stale<AreaReturn> _ -> Page.merged(form(ref, actor));
        };
    }
}
