package waymark.support.plancopy;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.safety.SafetyApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.support.reading.CopyAnswer;
import waymark.support.reading.CopyText;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// The copy of the plan that the person has, what they said to it, and those of before.
@Controller
class PlanCopyController {

    static final String PART = "plan-copy";

    private static final String PAGE = "support/plancopy/copy";

    /// What the page of a copy shows.
    ///
    /// @param planVersion of the plan now
    /// @param responses of the person, the newest first
    /// @param complaints that the person lets the people of the case read
    /// @param hints what may identify somebody in the draft
    record View(
            Case it,
            List<PlanCopy> copies,
            int planVersion,
            List<CopyResponse> responses,
            List<PlanCopies.ReadComplaint> complaints,
            List<CopyHint> hints,
            SafetyApi.@Nullable Rules rules,
            FormData form,
            LocalDate today,
            List<Problem> problems) {

        @Nullable
        PlanCopy draft() {
            return copies.stream().filter(PlanCopy::draft).findFirst().orElse(null);
        }

        @Nullable
        PlanCopy current() {
            return copies.stream().filter(PlanCopy::current).findFirst().orElse(null);
        }

        List<PlanCopy> earlier() {
            return copies.stream().filter(copy -> copy.ended() != null).toList();
        }

        /// What the person said last to a part of the copy; null where nothing.
        @Nullable
        CopyAnswer answer(PlanCopy copy, int part) {
            return responses.stream()
                    .filter(response -> response.copy() == copy.number())
                    .map(response -> response.answers().get(part))
                    .filter(answer -> answer != null)
                    .findFirst()
                    .orElse(null);
        }

        /// The heading of a part of a copy.
        String title(int number, int part) {
            return copies.stream()
                    .filter(copy -> copy.number() == number)
                    .flatMap(copy -> copy.text().parts().stream())
                    .filter(one -> one.number() == part)
                    .map(CopyText.Part::title)
                    .findFirst()
                    .orElse("");
        }

        long agreed(PlanCopy copy) {
            return copy.text().parts().stream()
                    .filter(part -> answer(copy, part.number()) == CopyAnswer.AGREE)
                    .count();
        }

        /// True where the plan is another than the one that the person was given.
        boolean changedSince(PlanCopy copy) {
            return copy.planVersion() != planVersion;
        }

        boolean unseen() {
            return responses.stream().anyMatch(response -> response.seen() == null);
        }
    }

    private final Cases cases;
    private final PlanCopies copies;
    private final PlanProposal proposal;
    private final CopyHints hints;
    private final SafetyApi safety;
    private final Clock clock;

    PlanCopyController(
            Cases cases, PlanCopies copies, PlanProposal proposal, CopyHints hints, SafetyApi safety, Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.proposal = proposal;
        this.hints = hints;
        this.safety = safety;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/plan-copy")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page(cases.get(actor, ref, PART));
    }

    /// The page as it is.
    ModelAndView page(Case it) {
        return Page.show(PAGE, view(it, null, List.of()));
    }

    /// The page with what is wrong with a form on it.
    ModelAndView refuse(Case it, FormData form, List<Problem> problems) {
        return Page.refuse(PAGE, view(it, form, problems));
    }

    /// @param form as it was sent; null for the page as it is
    private View view(Case it, @Nullable FormData form, List<Problem> problems) {
        var all = copies.all(it);
        var draft = all.stream().filter(PlanCopy::draft).findFirst();
        var shown = form == null
                ? FormData.version(draft.map(PlanCopy::version).orElse(0))
                        .with("how", List.of("paper"))
                        .with("until", today().plusDays(30))
                        .with("newUntil", today().plusDays(30))
                : form;
        return new View(
                it,
                all,
                proposal.version(it),
                copies.responses(it),
                copies.complaints(it),
                draft.map(one -> hints.in(it, one.text())).orElse(List.of()),
                safety.rules(it).orElse(null),
                shown,
                today(),
                problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
