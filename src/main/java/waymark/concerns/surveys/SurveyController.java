package waymark.concerns.surveys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Drafts;
import waymark.concerns.intake.PublicFacts;
import waymark.concerns.intake.SignedInNotice;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.LocationChoices;
import waymark.concerns.places.Place;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.PageContext;
import waymark.web.language.Language;

/// The public surveys, one question a page. Nothing is stored before the end: the page carries the answers,
/// sealed ([Drafts]). At the end they are counted, and if they are reason for a report, one is offered on the
/// same page with everything filled in.
@Controller
@RequestMapping("/surveys")
class SurveyController {

    record Index(List<Survey> surveys) {}

    /// @param gone true if a page was sent again too late, or after its reader had left
    record Start(Survey survey, boolean gone) {}

    /// @param number of the question, from 1
    record Ask(Survey survey, SurveyForm form, Drafts.Carried carried, int number) {

        Question question() {
            return survey.questions().get(number - 1);
        }

        String here() {
            return "/surveys/" + survey.code() + "/";
        }

        String next() {
            return here() + (number < survey.questions().size() ? number + 1 : "place");
        }
    }

    record Where(Survey survey, SurveyForm form, Drafts.Carried carried, LocationChoices where) {}

    /// @param kept whether the answers were counted
    /// @param place that was chosen, or empty
    /// @param area code, or empty
    /// @param carried the answers, to show the page in another language
    /// @param drafts seals the report
    record End(
            Survey survey,
            SurveyForm form,
            Survey.Verdict verdict,
            boolean kept,
            Optional<Place> place,
            String area,
            Drafts.Carried carried,
            Drafts drafts) {

        /// The report it would make, in the words of the questions.
        String what(PageContext context) {
            var lines = new ArrayList<String>();
            lines.add(context.text("survey.report", SurveyTexts.title(context, survey)));
            for (var question : survey.questions()) {
                var answer = form.answers().get(question.code());
                if (answer != null) {
                    lines.add(SurveyTexts.question(context, survey, question) + " "
                            + SurveyTexts.answer(context, answer));
                }
            }
            return String.join("\n", lines);
        }

        /// The same with the place, for the report form.
        Drafts.Carried report(PageContext context) {
            return drafts.carried(new Drafts.Draft(
                    carried.visit(),
                    Map.of(
                            "what",
                            what(context),
                            "place",
                            form.seek(),
                            "town",
                            place.map(Place::id).orElse(""),
                            "area",
                            area,
                            "once",
                            form.once().toString())));
        }
    }

    private final Drafts drafts;
    private final Surveys surveys;
    private final SurveyIntake sheets;
    private final PublicFacts facts;
    private final Gazetteer gazetteer;
    private final Clock clock;

    SurveyController(
            Drafts drafts, Surveys surveys, SurveyIntake sheets, PublicFacts facts, Gazetteer gazetteer, Clock clock) {
        this.drafts = drafts;
        this.surveys = surveys;
        this.sheets = sheets;
        this.facts = facts;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GetMapping
    @Public
    ModelAndView all(HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> Page.show("concerns/surveys/surveys", new Index(surveys.all())));
    }

    @GetMapping("/{survey}")
    @Public
    ModelAndView start(@PathVariable String survey, HttpServletRequest request) {
        var asked = survey(survey);
        return SignedInNotice.instead(request)
                .orElseGet(() -> Page.show("concerns/surveys/start", new Start(asked, false)));
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
                                    ? where(draft, asked, form, form.asked())
                                    : Page.show(
                                            "concerns/surveys/question",
                                            new Ask(asked, form, drafts.carried(draft.with(form.carried())), number));
                        })
                        .orElseGet(() -> gone(asked)));
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
                            return form.isUnplaced()
                                            && !form.asked()
                                            && !form.seek().isEmpty()
                                            && !facts.areas().isEmpty()
                                    ? where(draft, asked, form, true)
                                    : ended(draft, asked, form);
                        })
                        .orElseGet(() -> gone(asked)));
    }

    /// The first page, empty, with the reason.
    private static ModelAndView gone(Survey survey) {
        var page = Page.show("concerns/surveys/start", new Start(survey, true));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private ModelAndView ended(Drafts.Draft draft, Survey survey, SurveyForm form) {
        var place = gazetteer.place(form.town());
        var area = place.map(Place::area).orElse(form.area());
        var known = facts.codes().contains(area) ? area : "";
        var today = LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
        boolean kept = !form.answers().isEmpty() && sheets.take(form.sheet(survey, place, known, today));
        return Page.show(
                "concerns/surveys/end",
                new End(
                        survey,
                        form,
                        survey.verdict(form.answers()),
                        kept,
                        place,
                        known,
                        drafts.carried(draft.with(form.carried())),
                        drafts));
    }

    private ModelAndView where(Drafts.Draft draft, Survey survey, SurveyForm form, boolean sought) {
        var places = sought
                ? gazetteer.in(facts.codes()).find(form.seek())
                : gazetteer.place(form.town()).stream().toList();
        return Page.show(
                "concerns/surveys/place",
                new Where(
                        survey,
                        form,
                        drafts.carried(draft.with(form.carried())),
                        new LocationChoices(facts.areas(), sought, places)));
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
