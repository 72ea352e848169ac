package waymark.consultation.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.QuestionKind;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.forms.FormData;

/// What somebody filled in so far.
///
/// @param sent as the page sent it; what was chosen is `q3`, what was written `q3` or `q3S`
record AnswerForm(FormData sent) {

    /// The longest text in a box.
    static final int LONGEST = 1_000;

    static AnswerForm empty() {
        return new AnswerForm(FormData.empty());
    }

    /// Filled with an answer that was given before.
    static AnswerForm filled(GivenAnswer answer) {
        var sent = FormData.empty();
        answer.choices()
                .forEach((number, options) -> sent.with(
                        "q" + number, options.stream().map(String::valueOf).toList()));
        answer.remarks().forEach((box, text) -> sent.with("q" + box, text));
        return new AnswerForm(sent);
    }

    List<String> chosen(int number) {
        return sent.all("q" + number);
    }

    String first(String field) {
        return sent.text(field);
    }

    /// The answer; what is not one of the options was left out.
    GivenAnswer answer(OpenRound it, String language) {
        var choices = new HashMap<Integer, List<Integer>>();
        for (var question : it.questions()) {
            if (question.kind().counted()) {
                choices.put(question.number(), numbers(question));
            }
        }
        var remarks = new HashMap<String, String>();
        for (var box : it.boxes()) {
            var text = first("q" + box).replace("\0", "");
            if (!text.isEmpty()) {
                remarks.put(box, text);
            }
        }
        return new GivenAnswer(choices, remarks, language);
    }

    private List<Integer> numbers(Question question) {
        var numbers = chosen(question.number()).stream()
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number < question.answers().size())
                .distinct()
                .sorted()
                .toList();
        return question.kind() == QuestionKind.CHOICES || numbers.isEmpty() ? numbers : List.of(numbers.getFirst());
    }

    /// @param empty what to say where nothing was answered
    /// @param tooLong what to say at a box with too much
    List<Problem> problems(OpenRound it, GivenAnswer answer, boolean fits, String empty, String tooLong) {
        var problems = new Problems();
        problems.when(
                answer.empty(),
                it.questions().isEmpty() ? "" : field(it.questions().getFirst()),
                empty);
        for (Map.Entry<String, String> remark : answer.remarks().entrySet()) {
            var text = remark.getValue();
            problems.when(text.codePointCount(0, text.length()) > LONGEST, "q" + remark.getKey(), tooLong);
        }
        problems.when(!fits && !problems.any(), "", tooLong);
        return problems.list();
    }

    private static String field(Question question) {
        return "q" + question.number() + (question.kind() == QuestionKind.SWOT ? QuestionKind.PARTS.getFirst() : "");
    }
}
