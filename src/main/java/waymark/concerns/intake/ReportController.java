package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.language.Language;

/// The public report form, one question a page. Nothing is stored before it is sent: the page carries the
/// answers so far, sealed ([Drafts]). Anybody signed in is asked to sign out first, so that no report belongs
/// to an account.
@Controller
@RequestMapping("/report")
class ReportController {

    private final PublicFacts facts;
    private final Drafts drafts;
    private final ReportPages pages;

    ReportController(PublicFacts facts, Drafts drafts, ReportPages pages) {
        this.facts = facts;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping
    @Public
    ModelAndView start(HttpServletRequest request) {
        return SignedInNotice.instead(request).orElseGet(pages::start);
    }

    /// A question page has no address of its own, so a GET starts again.
    @GetMapping("/{step}")
    @Public
    ModelAndView again(@PathVariable String step, @RequestParam(defaultValue = "") String language) {
        return Page.go("/report"
                + Language.of(language)
                        .map(chosen -> "?language=" + chosen.tag())
                        .orElse(""));
    }

    /// Shows a question with the answers before it. The place is looked up on the way to the next question.
    ///
    /// @param draft the answers before, sealed
    /// @param from the page that was sent
    /// @param asked not empty if the page asked which of several places it is
    @PostMapping("/{step}")
    @Public
    ModelAndView step(
            @PathVariable String step,
            ReportForm form,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        var wanted = ReportStep.of(step).orElseThrow(() -> new NotFound("question"));
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> {
                            var now = form.over(before.answers());
                            var left = ReportStep.of(from);
                            var problems = left.map(now::problems).orElse(List.of());
                            if (left.isPresent() && !problems.isEmpty()) {
                                return pages.refused(before, left.get(), now, problems);
                            }
                            boolean places = wanted == ReportStep.PLACE.next()
                                    && left.equals(Optional.of(ReportStep.PLACE))
                                    && asked.isEmpty()
                                    && now.isUnplaced()
                                    && !facts.areas().isEmpty();
                            if (places) {
                                return pages.step(before, ReportStep.PLACE, now, true);
                            }
                            boolean leaves = left.equals(Optional.of(ReportStep.PLACE)) && wanted != ReportStep.PLACE;
                            boolean again = wanted == ReportStep.PLACE && !asked.isEmpty();
                            return pages.step(before, wanted, leaves ? now.placed(pages.own()) : now, again);
                        })
                        .orElseGet(pages::gone));
    }
}
