package waymark.analysis.returns;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The figures of a return: what Waymark counts, counted again on request, and what somebody types.
@Controller
@RequestMapping("/insight/returns/{ref}")
class OnwardFiguresController {

    private static final String FIGURES = "analysis/returns/figures";

    record View(OnwardReturn it, FormData form, List<Problem> problems) {}

    private final OnwardReturns returns;
    private final OnwardReturnPage page;

    OnwardFiguresController(OnwardReturns returns, OnwardReturnPage page) {
        this.returns = returns;
        this.page = page;
    }

    private OnwardReturn changeable(Actor actor, Ref ref) {
        var it = returns.get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/figures")
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(actor, ref);
        var form = FormData.version(it.version());
        for (var figure : it.figures()) {
            form.with("number-" + figure.key(), figure.number() == null ? "" : figure.number());
            form.with("source-" + figure.key(), figure.there() ? figure.source() : "");
            form.with("gap-" + figure.key(), figure.gap());
        }
        return Page.show(FIGURES, new View(it, form, List.of()));
    }

    @PostMapping("/figures")
    @Allow(ANALYSE_FIGURES)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(actor, ref);
        return switch (OnwardFigure.read(form, it, returns.rule(actor, it.periodTo()))
                .save(figures -> returns.change(actor, it, form.version(), figures, "Changed figures"))) {
            case Saved.Done<OnwardReturn> _ -> Page.go(Notice.done("Saved"), it.path());
            case Ruling.Refused<OnwardReturn>(var problems) -> Page.refuse(FIGURES, new View(it, form, problems));
            case Saved.Stale<OnwardReturn> _ -> Page.merged(edit(ref, actor));
        };
    }

    /// Counts again.
    @PostMapping("/counting")
    @Allow(ANALYSE_FIGURES)
    ModelAndView count(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(actor, ref);
        return page.answer(actor, it, form, returns.count(actor, it, form.version()), "Counted again");
    }
}
