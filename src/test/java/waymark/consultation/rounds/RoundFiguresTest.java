package waymark.consultation.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is shown of a round, and that no two figures together leave fewer people than the least number.
class RoundFiguresTest {

    private static final int LEAST = 10;
    private static final List<Question> QUESTIONS = List.of(
            new Question(1, QuestionKind.GROUP, "Who are you?", List.of("A", "B", "C", "D")),
            new Question(2, QuestionKind.STATEMENT, "One number would help", List.of()));

    @Test
    void whatever_groups_are_taken_from_others_nobody_or_ten_are_left() {
        var random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            var answers = new ArrayList<Map<Integer, List<Integer>>>();
            int people = LEAST + random.nextInt(60);
            int skew = 1 + random.nextInt(5);
            for (int person = 0; person < people; person++) {
                int group = Math.min(random.nextInt(5), random.nextInt(skew)) - 1;
                answers.add(Map.of(1, group < 0 ? List.of() : List.of(group), 2, List.of(random.nextInt(3))));
            }
            var figures = RoundFigures.of(QUESTIONS, answers, LEAST);
            var sizes =
                    figures.groups().stream().map(RoundFigures.Group::people).toList();
            for (int union = 0; union < 1 << sizes.size(); union++) {
                int taken = 0;
                for (int group = 0; group < sizes.size(); group++) {
                    taken += (union & 1 << group) == 0 ? 0 : sizes.get(group);
                }
                assertThat(people - taken)
                        .satisfiesAnyOf(
                                left -> assertThat(left).isZero(),
                                left -> assertThat(left).isGreaterThanOrEqualTo(LEAST));
            }
        }
    }

    @Test
    void nothing_is_counted_of_nine() {
        var nine = new ArrayList<Map<Integer, List<Integer>>>();
        for (int person = 0; person < LEAST - 1; person++) {
            nine.add(Map.of(1, List.of(0), 2, List.of(0)));
        }
        assertThatThrownBy(() -> RoundFigures.of(QUESTIONS, nine, LEAST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_one_of_ten_chose_is_said_in_the_words_for_none_and_what_nine_chose_in_those_for_all() {
        for (int agree = 0; agree <= LEAST; agree++) {
            var answers = new ArrayList<Map<Integer, List<Integer>>>();
            for (int person = 0; person < LEAST; person++) {
                answers.add(Map.of(1, List.of(0), 2, List.of(person < agree ? 0 : 2)));
            }
            var share = RoundFigures.of(QUESTIONS, answers, LEAST)
                    .lines()
                    .getFirst()
                    .everybody()
                    .getFirst();
            assertThat(share)
                    .isEqualTo(
                            agree <= 1
                                    ? new RoundFigures.Share(5, "at most 10%")
                                    : agree >= LEAST - 1
                                            ? new RoundFigures.Share(95, "at least 90%")
                                            : new RoundFigures.Share(agree * 10, "about " + agree * 10 + "%"));
        }
    }

    @Test
    void everybody_less_one_group_does_not_say_what_one_of_the_other_chose() {
        var answers = new ArrayList<Map<Integer, List<Integer>>>();
        for (int person = 0; person < LEAST; person++) {
            answers.add(Map.of(1, List.of(0), 2, List.of(person < 2 ? 0 : 2)));
            answers.add(Map.of(1, List.of(1), 2, List.of(person < 1 ? 0 : 2)));
        }
        var figures = RoundFigures.of(QUESTIONS, answers, LEAST);
        var line = figures.lines().getFirst();
        // 3 of 20, less 2 of the first ten, would be 1 of the other ten
        assertThat(line.everybody().getFirst().words()).isEqualTo("about 15%");
        assertThat(figures.groups()).hasSize(2);
        assertThat(line.byGroup()).isEmpty();
    }

    @Test
    void from_all_shares_together_nobody_works_out_what_none_one_or_all_of_a_group_chose() {
        var random = new Random(6);
        int shown = 0;
        for (int round = 0; round < 150; round++) {
            var answers = new ArrayList<Map<Integer, List<Integer>>>();
            var agree = List.of(random.nextInt(100), random.nextInt(100), random.nextInt(100));
            for (int group = 0; group < 3; group++) {
                int people = LEAST + random.nextInt(8);
                for (int person = 0; person < people; person++) {
                    boolean agrees = random.nextInt(100) < agree.get(group);
                    answers.add(Map.of(1, List.of(group), 2, List.of(agrees ? 0 : 2)));
                }
            }
            var figures = RoundFigures.of(QUESTIONS, answers, LEAST);
            var line = figures.lines().getFirst();
            if (!line.byGroup().isEmpty()) {
                shown++;
                var sizes = figures.groups().stream()
                        .map(RoundFigures.Group::people)
                        .toList();
                for (int group = 0; group < 3; group++) {
                    assertThat(possible(line, sizes, group))
                            .isNotIn(List.of(
                                    Set.of(0), Set.of(1), Set.of(sizes.get(group) - 1), Set.of(sizes.get(group))));
                }
            }
        }
        assertThat(shown).isGreaterThan(30);
    }

    /// How many of a group may have agreed, from everything that is shown.
    private static Set<Integer> possible(RoundFigures.Line line, List<Integer> sizes, int group) {
        var found = new HashSet<Integer>();
        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        for (int first = 0; first <= sizes.get(0); first++) {
            for (int second = 0; second <= sizes.get(1); second++) {
                for (int third = 0; third <= sizes.get(2); third++) {
                    var counts = List.of(first, second, third);
                    boolean fits = RoundFigures.Share.of(first + second + third, all)
                            .equals(line.everybody().getFirst());
                    for (int at = 0; at < 3; at++) {
                        fits &= RoundFigures.Share.of(counts.get(at), sizes.get(at))
                                .equals(line.byGroup().get(at).getFirst());
                    }
                    if (fits) {
                        found.add(counts.get(group));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void a_statement_that_a_small_group_opposes_is_not_what_every_group_supports() {
        var answers = new ArrayList<Map<Integer, List<Integer>>>();
        for (int person = 0; person < 40; person++) {
            answers.add(Map.of(1, List.of(0), 2, List.of(0)));
        }
        for (int person = 0; person < LEAST; person++) {
            answers.add(Map.of(1, List.of(1), 2, List.of(2)));
        }
        var figures = RoundFigures.of(QUESTIONS, answers, LEAST);
        assertThat(figures.supportedByAll()).isEmpty();
        assertThat(figures.lines().getFirst().everybody().getFirst().words()).isEqualTo("about 80%");
        assertThat(figures.lines().getFirst().byGroup().get(1).getFirst().words())
                .isEqualTo("at most 10%");
        assertThat(RoundFigures.of(QUESTIONS, answers.subList(0, 40), LEAST).supportedByAll())
                .hasSize(1);
    }
}
