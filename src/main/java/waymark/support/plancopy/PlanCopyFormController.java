package waymark.support.plancopy;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.safety.SafetyApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.reading.CopyText;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// The copy is written, from the plan and from what was written before.
@Controller
@RequestMapping("/cases/{ref}/plan-copy/edit")
class PlanCopyFormController {

    private static final String FORM = "support/plancopy/form";

    record View(
            Case it, List<ProposedPart> parts, FormData form, SafetyApi.@Nullable Rules rules, List<Problem> problems) {

        /// True for the free places beside the first, which few copies need.
        boolean further(ProposedPart part) {
            return part.free() && part.number() > PlanProposal.FREE.getFirst();
        }

        /// True where something is written in one of them, or wrong.
        boolean furtherInUse() {
            return parts.stream()
                    .filter(this::further)
                    .map(part -> "-" + part.number())
                    .anyMatch(end -> Stream.of("title", "titleOwn", "words", "wordsOwn")
                                    .anyMatch(field -> !form.text(field + end).isEmpty())
                            || problems.stream()
                                    .anyMatch(problem -> problem.field().contains(end)));
        }
    }

    private final Cases cases;
    private final PlanCopies copies;
    private final PlanProposal proposal;
    private final SafetyApi safety;
    private final Clock clock;

    PlanCopyFormController(Cases cases, PlanCopies copies, PlanProposal proposal, SafetyApi safety, Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.proposal = proposal;
        this.safety = safety;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PlanCopyController.PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return form(it, actor);
    }

    private ModelAndView form(Case it, Actor.Person actor) {
        var draft = copies.draft(it);
        var before = draft.or(() -> copies.current(it));
        var plan = proposal.plan(it);
        var text = before.map(copy ->
                        draft.isPresent() ? copy.text() : PlanProposal.again(copy.text(), plan, LocalDate.now(clock)))
                .orElse(CopyText.EMPTY);
        var parts = PlanProposal.parts(plan, text, before.isEmpty());
        return Page.show(
                FORM,
                new View(
                        it, parts, CopyForm.filled(it, actor, plan, parts, draft, before, text), rules(it), List.of()));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var before = copies.draft(it).or(() -> copies.current(it));
        var plan = proposal.plan(it);
        var parts = PlanProposal.parts(plan, before.map(PlanCopy::text).orElse(CopyText.EMPTY), before.isEmpty());
        var saved = form.read(reader -> CopyForm.read(reader, parts, plan.version()))
                .then(CopyDraft::rule)
                .save(draft -> copies.save(actor, it, form.version(), draft));
        return switch (saved) {
            case Saved.Done<PlanCopy> _ ->
                Page.go(Notice.done("Copy written. The person does not have it yet"), "%s/plan-copy", it.path());
            case Ruling.Refused<PlanCopy>(var problems) ->
                Page.refuse(FORM, new View(it, parts, form, rules(it), problems));
            case Saved.Stale<PlanCopy> _ -> Page.merged(form(it, actor));
        };
    }

    private SafetyApi.@Nullable Rules rules(Case it) {
        return safety.rules(it).orElse(null);
    }
}
