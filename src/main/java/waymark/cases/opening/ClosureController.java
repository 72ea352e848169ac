package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private static final String ASKED =
            "A second person was asked. The case is open until they have approved it and you close it";
    private static final String WHY = "Enter why it is opened again";

    /// @param before what is looked at before it is closed; nothing where it is closed
    /// @param second the page of the second person
    record View(
            Case it, List<Choice> reasons, ClosingList before, String second, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Closures closures;
    private final ClosingChecks checks;
    private final Clock clock;

    ClosureController(Cases cases, Closures closures, ClosingChecks checks, Clock clock) {
        this.cases = cases;
        this.closures = closures;
        this.checks = checks;
        this.clock = clock;
    }

    private ClosingList before(Actor.Person actor, Case it) {
        return it.closed()
                ? new ClosingList(List.of(), List.of(), Optional.empty())
                : checks.of(actor, it, LocalDate.now(clock));
    }

    /// Closes an open case, opens a closed one.
    @GetMapping("/cases/{ref}/closure")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = worked(cases.get(actor, ref, "closure"));
        var before = before(actor, it);
        return Page.show(PAGE, view(it, before, before.form(it.version()), List.of()));
    }

    private static Case worked(Case it) {
        if (!it.capacity().works()) {
            throw new NotFound(it.ref());
        }
        return it;
    }

    private View view(Case it, ClosingList before, FormData form, List<Problem> problems) {
        return new View(
                it,
                Stream.of(ClosingReason.values())
                        .map(reason -> Choice.of(reason.name(), reason.words()))
                        .toList(),
                before,
                checks.page(it),
                form,
                problems);
    }

    /// Where a second person has to approve it and has not, they are asked, and the case stays open.
    @PostMapping("/cases/{ref}/closure")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = worked(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
        var before = before(actor, it);
        if (it.closed()) {
            return answer(actor, it, before, form, reopen(actor, it, form), opened(it, "Case opened again"));
        }
        var typed = form.read(before::read);
        boolean asks = typed instanceof Ruling.Agreed<Closing>(var closing) && !before.allows(closing);
        return answer(
                actor,
                it,
                before,
                form,
                typed.save(one -> asks ? checks.ask(actor, it, one) : closures.close(actor, it, form.version(), one)),
                asks ? Page.go(Notice.done(ASKED), checks.page(it)) : opened(it, "Case closed"));
    }

    private static ModelAndView opened(Case it, String done) {
        return Page.go(Notice.done(done), it.path());
    }

    private ModelAndView answer(
            Actor.Person actor, Case it, ClosingList before, FormData form, Outcome<Case> outcome, ModelAndView done) {
        return switch (outcome) {
            case Saved.Done<Case> _ -> done;
            case Ruling.Refused<Case>(var problems) -> Page.refuse(PAGE, view(it, before, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(show(it.ref(), actor));
        };
    }

    private Outcome<Case> reopen(Actor.Person actor, Case it, FormData form) {
        return form.read(reader -> reader.required("words", "Why", FormReader.REASON, WHY))
                .save(words -> closures.reopen(actor, it, form.version(), words));
    }
}
