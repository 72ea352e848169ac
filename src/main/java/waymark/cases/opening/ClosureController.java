package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Closes a case with a reason, and opens it again with one.
@Controller
class ClosureController {

    private static final String PAGE = "cases/opening/closure";
    private static final String WHY = "Enter why it is opened again";

    record View(Case it, List<Choice> reasons, FormData form, List<Problem> problems) {}

    private record Closing(ClosingReason reason, String words) {}

    private final Cases cases;
    private final Closures closures;

    ClosureController(Cases cases, Closures closures) {
        this.cases = cases;
        this.closures = closures;
    }

    /// Closes an open case, opens a closed one.
    @GetMapping("/cases/{ref}/closure")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = worked(cases.get(actor, ref, "closure"));
        return Page.show(PAGE, view(it, FormData.version(it.version()), List.of()));
    }

    private static Case worked(Case it) {
        if (!it.capacity().works()) {
            throw new NotFound(it.ref());
        }
        return it;
    }

    private static View view(Case it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Stream.of(ClosingReason.values())
                        .map(reason -> Choice.of(reason.name(), reason.words()))
                        .toList(),
                form,
                problems);
    }

    @PostMapping("/cases/{ref}/closure")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = worked(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
        return switch (it.closed() ? reopen(actor, it, form) : close(actor, it, form)) {
            case Saved.Done<Case> _ ->
                Page.go(Notice.done(it.closed() ? "Case opened again" : "Case closed"), "/cases/%s", ref);
            case Ruling.Refused<Case>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(show(ref, actor));
        };
    }

    private Outcome<Case> close(Actor.Person actor, Case it, FormData form) {
        return form.read(reader -> new Closing(
                        reader.choice("reason", ClosingReason.class, "Choose why the case is closed"),
                        reader.text("words", "What was agreed", FormReader.REASON)))
                .save(closing -> closures.close(actor, it, form.version(), closing.reason(), closing.words()));
    }

    private Outcome<Case> reopen(Actor.Person actor, Case it, FormData form) {
        return form.read(reader -> reader.required("words", "Why", FormReader.REASON, WHY))
                .save(words -> closures.reopen(actor, it, form.version(), words));
    }
}
