package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.admission.AdmissionQueue;
import waymark.concerns.admission.ProofOfWork;
import waymark.concerns.places.Gazetteer;
import waymark.kernel.Public;
import waymark.web.language.Language;

/// Takes a public report and shows its code.
@Controller
@RequestMapping("/report")
class ReportSendingController {

    private final PublicFacts facts;
    private final Drafts drafts;
    private final Gazetteer gazetteer;
    private final Intake intake;
    private final AdmissionQueue queue;
    private final ProofOfWork puzzles;
    private final ReportPages pages;

    ReportSendingController(
            PublicFacts facts,
            Drafts drafts,
            Gazetteer gazetteer,
            Intake intake,
            AdmissionQueue queue,
            ProofOfWork puzzles,
            ReportPages pages) {
        this.facts = facts;
        this.drafts = drafts;
        this.gazetteer = gazetteer;
        this.intake = intake;
        this.queue = queue;
        this.puzzles = puzzles;
        this.pages = pages;
    }

    @PostMapping("/sent")
    @Public
    ModelAndView send(
            ReportForm form,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String puzzle,
            @RequestParam(defaultValue = "") String solved,
            HttpServletRequest request,
            Locale locale) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> {
                            var now = form.over(before.answers());
                            for (var step : ReportStep.values()) {
                                if (!now.problems(step).isEmpty()) {
                                    return pages.refused(before, step, now, now.problems(step));
                                }
                            }
                            return now.missing().isEmpty()
                                    ? queue.admit(puzzles.isSolved(puzzle, solved), () -> sent(before, now, locale))
                                    : pages.refused(before, ReportStep.WHAT, now, now.missing());
                        })
                        .orElseGet(pages::gone));
    }

    private ModelAndView sent(Drafts.Draft draft, ReportForm form, Locale locale) {
        var report = form.report(
                facts.codes(), form.chosen(gazetteer), Language.of(locale).tag());
        return intake.take(form.onceOrFresh(), report, form.reachedBy())
                .map(receipt -> {
                    drafts.done(draft, intake.mark(receipt));
                    return pages.sent(arrived(draft, receipt, form.inDanger()), receipt, form.inDanger(), "");
                })
                .orElseGet(() -> pages.notKept(draft, form));
    }

    private static Drafts.Draft arrived(Drafts.Draft draft, Receipt receipt, boolean danger) {
        var answers = Map.of("code", receipt.digits());
        return new Drafts.Draft(draft.visit(), answers).with(danger ? Map.of("danger", "YES") : Map.of());
    }

    /// The page with the code again, in another language.
    @PostMapping("/arrived")
    @Public
    ModelAndView arrived(@RequestParam(defaultValue = "") String draft, HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(draft)
                        .flatMap(before -> Receipt.parse(before.answers().getOrDefault("code", ""))
                                .map(receipt -> pages.sent(
                                        before, receipt, before.answers().containsKey("danger"), "")))
                        .orElseGet(pages::gone));
    }
}
