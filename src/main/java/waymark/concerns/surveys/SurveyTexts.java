package waymark.concerns.surveys;

import java.util.Locale;
import java.util.Objects;
import waymark.web.PageContext;

/// The words of a survey: its own where it brings them, else those of the messages, in the language of the page.
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

    /// What helps to answer, or nothing.
    static String hint(PageContext context, Survey survey, Question question) {
        return Objects.requireNonNullElse(
                context.messages().getMessage(survey.key(question.code()) + ".hint", null, "", context.locale()), "");
    }

    static String answer(PageContext context, Answer answer) {
        return context.text("survey.answer." + answer.name().toLowerCase(Locale.ROOT));
    }
}
