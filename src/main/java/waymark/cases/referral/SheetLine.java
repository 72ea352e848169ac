package waymark.cases.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import waymark.directory.DateText;
import waymark.kernel.Area;

/// What is typed or chosen at one place of the Home Office form.
///
/// @param answer in words; empty where there is none
/// @param length of a text against the most the form takes; 0 where it is chosen
/// @param gap true where the answer says why there is none
record SheetLine(Question question, String answer, int length, boolean gap) {

    /// A referral in the order of the Home Office screens: what is asked on its route.
    static List<SheetLine> of(ReferralAnswers answers, FormLists lists, List<Area> areas) {
        return answers.form().inTheirOrder().stream()
                .filter(question -> question.kind() != QuestionKind.FILES)
                .filter(answers::asks)
                .map(question -> {
                    var words = words(answers, question, lists, areas);
                    return new SheetLine(
                            question,
                            words,
                            question.kind().chosen() ? 0 : words.codePointCount(0, words.length()),
                            !answers.get(question.name()).given()
                                    && !words.isEmpty()
                                    && question.kind() != QuestionKind.ROUTE);
                })
                .toList();
    }

    /// The answer in words.
    static String words(ReferralAnswers answers, Question question, FormLists lists, List<Area> areas) {
        var answer = answers.get(question.name());
        return question.list().equals("areas")
                ? answer.values().stream()
                        .map(value -> lists.word(question, value, areas))
                        .collect(Collectors.joining("\n"))
                : question.kind() == QuestionKind.DATE && answer.given()
                        ? DateText.day(LocalDate.parse(answer.text()))
                        : answers.words(question);
    }

    /// How a worker takes it over: by typing or by choosing.
    String how() {
        return question.kind().chosen() ? "Choose" : "Type";
    }

    boolean tooLong() {
        return question.kind() == QuestionKind.LONG && length > Question.LONGEST;
    }
}
