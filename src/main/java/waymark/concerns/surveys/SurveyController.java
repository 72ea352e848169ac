package waymark.concerns.surveys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Drafts;
import waymark.concerns.intake.SignedInNotice;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.language.Language;

/// The public surveys, one question a page. Nothing is stored before the end: the page carries the answers,
/// sealed ([Drafts]). At the end they are counted, and if they are reason for a report, one is offered on the
/// same page with everything filled in.
@Controller
@RequestMapping("/surveys")
class SurveyController {

    private final Drafts drafts;
    private final Surveys surveys;
    private final SurveyPages pages;

    SurveyController(Drafts drafts, Surveys surveys, SurveyPages pages) {
        this.drafts = drafts;
        this.surveys = surveys;
        this.pages = pages;
    }

    @GetMapping
    @Public
    ModelAndView all(HttpServletRequest request) {
        return SignedInNotice.instead(request).orElseGet(() -> pages.all(surveys.all()));
    }

    @GetMapping("/{survey}")
    @Public
    ModelAndView start(@PathVariable String survey, HttpServletRequest request) {
        var asked = survey(survey);
        return SignedInNotice.instead(request).orElseGet(() -> pages.start(asked));
    }

    /// A question page has no address of its own, so a GET starts again.
    @GetMapping("/{survey}/{page}")
    @Public
    ModelAndView again(
            @PathVariable String survey, @PathVariable String page, @RequestParam(defaultValue = "") String language) {
        return Page.go("/surveys/" + survey(survey).code()
                + Language.of(language)
                        .map(chosen -> "?language=" + chosen.tag())
                        .orElse(""));
    }

    /// Shows that question, or the one about the place, with the answers before it.
    ///
    /// @param sent the answers of the page that was sent, and those before, sealed
    @PostMapping("/{survey}/{page}")
    @Public
    ModelAndView page(
            @PathVariable String survey,
            @PathVariable String page,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var asked = survey(survey);
        int number = page.equals("place") ? 0 : number(asked, page);
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(sent.getOrDefault("draft", ""))
                        .map(draft -> {
                            var form = SurveyForm.of(asked, draft.answers(), sent);
                            return number == 0
                                    ? pages.where(draft, asked, form, form.asked())
                                    : pages.question(draft, asked, form, number);
                        })
                        .orElseGet(() -> pages.gone(asked)));
    }

    /// The end, after the place was looked up once.
    @PostMapping("/{survey}/sent")
    @Public
    ModelAndView end(@PathVariable String survey, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        var asked = survey(survey);
        return SignedInNotice.instead(request)
                .orElseGet(() -> drafts.open(sent.getOrDefault("draft", ""))
                        .map(draft -> {
                            var form = SurveyForm.of(asked, draft.answers(), sent);
                            return pages.asksPlace(form)
                                    ? pages.where(draft, asked, form, true)
                                    : pages.end(draft, asked, form);
                        })
                        .orElseGet(() -> pages.gone(asked)));
    }

    private Survey survey(String code) {
        return surveys.survey(code).orElseThrow(() -> new NotFound("survey"));
    }

    private static int number(Survey survey, String page) {
        if (!page.matches("[1-9]\\d?")
                || Integer.parseInt(page) > survey.questions().size()) {
            throw new NotFound("question");
        }
        return Integer.parseInt(page);
    }
}
