package waymark.concerns.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Drafts;
import waymark.concerns.intake.PublicFacts;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.LocationChoices;
import waymark.concerns.places.Place;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.PageContext;

/// The pages of the public surveys.
@Component
class SurveyPages {

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
    private final SurveyIntake sheets;
    private final PublicFacts facts;
    private final Gazetteer gazetteer;
    private final Clock clock;

    SurveyPages(Drafts drafts, SurveyIntake sheets, PublicFacts facts, Gazetteer gazetteer, Clock clock) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.facts = facts;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    ModelAndView all(List<Survey> surveys) {
        return Page.show("concerns/surveys/surveys", new Index(surveys));
    }

    ModelAndView start(Survey survey) {
        return Page.show("concerns/surveys/start", new Start(survey, false));
    }

    /// The first page, empty, with the reason.
    ModelAndView gone(Survey survey) {
        var page = Page.show("concerns/surveys/start", new Start(survey, true));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    ModelAndView question(Drafts.Draft draft, Survey survey, SurveyForm form, int number) {
        return Page.show(
                "concerns/surveys/question", new Ask(survey, form, drafts.carried(draft.with(form.carried())), number));
    }

    /// The page about the place.
    ///
    /// @param sought whether places are searched for
    ModelAndView where(Drafts.Draft draft, Survey survey, SurveyForm form, boolean sought) {
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

    /// True if the place has yet to be looked up.
    boolean asksPlace(SurveyForm form) {
        return form.isUnplaced()
                && !form.asked()
                && !form.seek().isEmpty()
                && !facts.areas().isEmpty();
    }

    /// Counts the answers and offers a report if they are reason for one.
    ModelAndView end(Drafts.Draft draft, Survey survey, SurveyForm form) {
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
}
