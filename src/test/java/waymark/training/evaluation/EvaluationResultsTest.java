package waymark.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What may be shown of answers.
class EvaluationResultsTest {

    private static List<GivenAnswer> after(int many, int agreeing) {
        var answers = new ArrayList<GivenAnswer>();
        for (int each = 0; each < many; each++) {
            int degree = each < agreeing ? 5 : 1;
            answers.add(new GivenAnswer(
                    "AFTER",
                    "pair" + each,
                    List.of(degree, degree, degree, degree, degree),
                    List.of(0, 0, 0, 0, 0, 0),
                    null));
        }
        return answers;
    }

    @Test
    void nothing_is_shown_of_fewer_than_five() {
        var results = EvaluationResults.of(after(4, 4));
        assertThat(results.reaction().shown()).isFalse();
        assertThat(results.reaction().answers().text()).isEqualTo("fewer than 5");
        assertThat(results.use().shown()).isFalse();
    }

    @Test
    void whoever_does_not_agree_cannot_be_worked_out() {
        var one = EvaluationResults.of(after(12, 11)).reaction();
        var all = EvaluationResults.of(after(12, 12)).reaction();
        assertThat(one.lines()).isEqualTo(all.lines());
        assertThat(one.lines().getFirst().text()).isEqualTo("at least 10");
    }

    @Test
    void a_count_below_five_is_not_shown_and_has_no_bar() {
        var few = EvaluationResults.of(after(12, 3)).reaction();
        assertThat(few.lines().getFirst().text()).isEqualTo("not shown");
        assertThat(few.lines().getFirst().point().low()).isNull();
    }

    @Test
    void before_and_after_are_paired_by_the_code_that_people_made() {
        var answers = new ArrayList<>(after(6, 6));
        for (int each = 0; each < 6; each++) {
            answers.add(new GivenAnswer("BEFORE", "pair" + each, List.of(), List.of(1, 0, 0, 0, 1, 0), null));
        }
        var pairs = EvaluationResults.of(answers).pairs();
        assertThat(pairs.lines())
                .containsExactly(
                        new EvaluationResults.Line("Knew more", 5L),
                        new EvaluationResults.Line("Knew the same", null),
                        new EvaluationResults.Line("Knew less", null));
    }
}
