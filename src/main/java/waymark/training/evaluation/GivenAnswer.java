package waymark.training.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer as it is counted: it names nobody.
///
/// @param stage `BEFORE`, `AFTER` or `LATER`
/// @param pair what pairs before and after, as text; null where no code was made
/// @param scores how far somebody agrees with each sentence
/// @param choices which answer they chose to each question
record GivenAnswer(
        String stage,
        @Nullable String pair,
        List<Integer> scores,
        List<Integer> choices,
        @Nullable LaterUse used) {

    GivenAnswer {
        scores = List.copyOf(scores);
        choices = List.copyOf(choices);
    }

    /// How many questions were answered right.
    int right() {
        int right = 0;
        for (int place = 0; place < choices.size() && place < EvaluationQuestions.LEARNING.size(); place++) {
            right += rightAt(place) ? 1 : 0;
        }
        return right;
    }

    boolean rightAt(int place) {
        return place < choices.size()
                && choices.get(place) == EvaluationQuestions.LEARNING.get(place).right();
    }

    boolean agrees(int sentence) {
        return sentence < scores.size() && scores.get(sentence) >= EvaluationQuestions.AGREES;
    }
}
