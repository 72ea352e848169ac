package waymark.concerns.surveys;

import java.util.Locale;
import java.util.Objects;
import waymark.web.PageContext;

/// The texts of a survey: its own if it has them, else from the message files, in the language of the page.
final class SurveyTexts {

    private SurveyTexts() {}

    static String title(PageContext context, Survey survey) {
        return survey.title() == null ? context.text(survey.key("title")) : survey.title();
    }

    static String who(PageContext context, Survey survey) {
        return survey.who() == null ? context.text(survey.key("who")) : survey.who();
    }

    static String question(PageContext context, Survey survey, Question question) {
        return question.text() == null ? context.text(survey.key(question.code())) : question.text();
    }

    /// The hint for a question, or null.
    static String hint(PageContext context, Survey survey, Question question) {
        return Objects.requireNonNullElse(
                context.messages().getMessage(survey.key(question.code()) + ".hint", null, "", context.locale()), "");
    }

    static String answer(PageContext context, Answer answer) {
        return context.text("survey.answer." + answer.name().toLowerCase(Locale.ROOT));
    }
}
