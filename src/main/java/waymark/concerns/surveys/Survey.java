package waymark.concerns.surveys;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;

/// A survey about places of one kind, and the threshold from which the answers are reason for a report.
///
/// @param code in its address, and under which its answers are stored
/// @param position among the others
/// @param threshold the sum of weights that is reason for a report
/// @param title if the survey has its own texts; likewise its audience
record Survey(
        String code,
        int position,
        int threshold,
        @Nullable String title,
        @Nullable String who,
        List<Question> questions) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final Pattern QUESTION = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final int MOST_QUESTIONS = 15;
    private static final int MOST_WEIGHT = 9;

    /// The result of the answers.
    ///
    /// @param reached true if they are reason for a report
    /// @param because the questions answered with yes that count
    record Verdict(boolean reached, List<Question> because) {}

    /// Only a yes counts. An answer that was left out, or not seen, counts neither for nor against.
    Verdict verdict(Map<String, Answer> answers) {
        var seen = questions.stream()
                .filter(question -> answers.get(question.code()) == Answer.YES)
                .toList();
        int sum = seen.stream().mapToInt(Question::weight).sum();
        return new Verdict(sum >= threshold || seen.stream().anyMatch(Question::enough), seen);
    }

    /// What is wrong with the file, in sentences for its author; empty if it can be used.
    List<String> faults() {
        var faults = new Problems()
                .when(!CODE.matcher(code).matches(), "code", "code: small letters, digits and hyphens, as in car-wash")
                .when(
                        questions.isEmpty() || questions.size() > MOST_QUESTIONS,
                        "questions",
                        "questions: between 1 and %d".formatted(MOST_QUESTIONS))
                .when(
                        threshold < 1
                                || threshold
                                        > questions.stream()
                                                .mapToInt(Question::weight)
                                                .sum(),
                        "threshold",
                        "threshold: at least 1, and no more than all weights together, or nobody would reach it");
        var codes = new HashSet<String>();
        for (var question : questions) {
            var name = "question " + question.code() + ": ";
            faults.when(
                            !QUESTION.matcher(question.code()).matches(),
                            question.code(),
                            name + "its code has capital letters, digits and _, as in SLEEP")
                    .when(!codes.add(question.code()), question.code(), name + "it is there twice")
                    .when(
                            question.weight() < 0 || question.weight() > MOST_WEIGHT,
                            question.code(),
                            name + "its weight is between 0 and %d".formatted(MOST_WEIGHT))
                    .when(
                            question.weight() == 0 && !question.enough(),
                            question.code(),
                            name + "it counts for nothing: give it a weight, or say that it is enough");
        }
        return faults.list().stream().map(problem -> problem.message()).toList();
    }

    /// The prefix of its keys in the message files.
    String key(String of) {
        return "survey." + code + "." + of;
    }
}
