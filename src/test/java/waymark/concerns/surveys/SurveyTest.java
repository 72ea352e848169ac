package waymark.concerns.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From which answers on a survey is reason for a report.
class SurveyTest {

    private static Question question(String code, int weight, boolean enough) {
        return new Question(code, null, weight, enough, "Seen?");
    }

    private static Survey survey(int threshold, Question... questions) {
        return new Survey("sample", 1, threshold, "Sample", "Anybody", List.of(questions));
    }

    private final Survey survey =
            survey(5, question("HELP", 0, true), question("SLEEP", 3, false), question("GEAR", 2, false));

    @Test
    void weights_that_reach_the_threshold_are_reason_and_those_below_are_not() {
        assertThat(survey.verdict(Map.of("SLEEP", Answer.YES, "GEAR", Answer.YES))
                        .reached())
                .isTrue();
        assertThat(survey.verdict(Map.of("SLEEP", Answer.YES)).reached()).isFalse();
        assertThat(survey.verdict(Map.of()).reached()).isFalse();
    }

    @Test
    void one_answer_may_be_enough_and_what_was_seen_is_given_as_the_reason() {
        var verdict = survey.verdict(Map.of("HELP", Answer.YES, "SLEEP", Answer.NO));
        assertThat(verdict.reached()).isTrue();
        assertThat(verdict.because()).extracting(Question::code).containsExactly("HELP");
    }

    @Test
    void what_was_not_seen_counts_for_nothing() {
        assertThat(survey.verdict(Map.of("SLEEP", Answer.UNSURE, "GEAR", Answer.YES, "HELP", Answer.UNSURE))
                        .reached())
                .isFalse();
    }

    /// For any survey and any answers: the sum decides, order does not, and another yes never lowers it.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_sum_of_what_was_seen_decides_and_nothing_else(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var questions = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(number -> question("Q" + number, random.nextInt(5), random.nextInt(12) == 0))
                    .toArray(Question[]::new);
            var any = survey(1 + random.nextInt(12), questions);
            var answers = new HashMap<String, Answer>();
            for (var question : questions) {
                if (random.nextBoolean()) {
                    answers.put(question.code(), Answer.values()[random.nextInt(3)]);
                }
            }
            int sum = 0;
            boolean enough = false;
            for (var question : questions) {
                if (answers.get(question.code()) == Answer.YES) {
                    sum += question.weight();
                    enough |= question.enough();
                }
            }
            boolean reached = any.verdict(answers).reached();
            assertThat(reached).isEqualTo(enough || sum >= any.threshold());
            if (reached) {
                answers.put(questions[random.nextInt(questions.length)].code(), Answer.YES);
                assertThat(any.verdict(answers).reached()).isTrue();
            }
        }
    }

    @Test
    void a_survey_that_cannot_be_used_says_everything_that_is_wrong_with_it() {
        var wrong = new Survey(
                "No good", 1, 9, null, null, List.of(question("sleep", 3, false), question("GEAR", 0, false)));
        assertThat(wrong.faults())
                .containsExactly(
                        "code: small letters, digits and hyphens, as in car-wash",
                        "threshold: at least 1, and no more than all weights together, or nobody would reach it",
                        "question sleep: its code has capital letters, digits and _, as in SLEEP",
                        "question GEAR: it counts for nothing: give it a weight, or say that it is enough");
        assertThat(survey(1, question("A1", 1, false), question("A1", 1, false)).faults())
                .containsExactly("question A1: it is there twice");
        assertThat(survey.faults()).isEmpty();
    }

    @Test
    void answers_are_kept_without_a_word_and_with_no_more_than_the_month() {
        var form = SurveyForm.of(
                survey, Map.of(), Map.of("SLEEP", "YES", "GEAR", "<b>", "OTHER", "YES", "seek", "behind the station"));
        assertThat(form.answers()).isEqualTo(Map.of("SLEEP", Answer.YES));
        var sheet = form.sheet(survey, Optional.empty(), "HULL", LocalDate.of(2026, 11, 25));
        assertThat(sheet.month()).isEqualTo("2026-11-01");
        assertThat(sheet.answers()).containsExactly("SLEEP:YES");
        assertThat(sheet.toString()).doesNotContain("station");
        assertThat(form.toString()).doesNotContain("station");
    }
}
