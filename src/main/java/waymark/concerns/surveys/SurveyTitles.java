package waymark.concerns.surveys;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import waymark.web.forms.Choice;

/// What the surveys and their questions are called, for staff.
@Component
public class SurveyTitles {

    private final Surveys surveys;
    private final MessageSource messages;

    SurveyTitles(Surveys surveys, MessageSource messages) {
        this.surveys = surveys;
        this.messages = messages;
    }

    /// Codes and titles, in order.
    public List<Choice> all() {
        return surveys.all().stream()
                .map(survey -> Choice.of(
                        survey.code(),
                        survey.title() == null ? words(survey.key("title"), survey.code()) : survey.title()))
                .toList();
    }

    /// The question as asked; its code if this version does not ask it any more.
    public String question(String survey, String code) {
        return surveys.survey(survey).stream()
                .flatMap(one -> one.questions().stream()
                        .filter(question -> question.code().equals(code)))
                .map(question ->
                        question.text() == null ? words("survey." + survey + "." + code, code) : question.text())
                .findFirst()
                .orElse(code);
    }

    private String words(String key, String otherwise) {
        var words = messages.getMessage(key, null, otherwise, Locale.UK);
        return words == null ? otherwise : words;
    }
}
