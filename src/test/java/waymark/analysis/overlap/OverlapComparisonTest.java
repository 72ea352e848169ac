package waymark.analysis.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.insight.linkage.ProjectKey;
import waymark.kernel.Ruling;

class OverlapComparisonTest {

    private static final List<OverlapField> FIELDS =
            List.of(OverlapField.GIVEN_NAME, OverlapField.SURNAME, OverlapField.DATE_OF_BIRTH);
    private static final ProjectKey KEY = ProjectKey.of(new byte[32]);

    private static EncodedList list(int number, int from, int to) {
        return switch (EncodedList.read(
                "file", OverlapFixtures.encoded(OverlapFixtures.people(number, from, to), KEY), FIELDS)) {
            case Ruling.Agreed<EncodedList>(var list) -> EncodedList.kept(list.mark(), FIELDS, list.bytes());
            case Ruling.Refused<EncodedList>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String refusal(String text) {
        return EncodedList.read("file", OverlapFixtures.bytes(text), FIELDS)
                        instanceof Ruling.Refused<EncodedList> refused
                ? refused.problems().getFirst().message()
                : "";
    }

    @Test
    void two_lists_are_told_how_many_they_share_and_few_are_not_told_apart() {
        assertThat(shared(0, 60, 30, 100)).isEqualTo("30");
        assertThat(shared(0, 60, 57, 100)).isEqualTo("<5");
        assertThat(shared(0, 60, 60, 100)).isEqualTo("<5");
        assertThat(shared(0, 60, 1, 100)).isEqualTo("at least 56");
    }

    private static String shared(int from, int to, int otherFrom, int otherTo) {
        var outcome = OverlapComparison.of(
                List.of("A", "B"), List.of(list(0, from, to), list(0, otherFrom, otherTo)), Map.of());
        return outcome.answer().shared().getFirst().text();
    }

    @Test
    void three_lists_make_a_table_from_which_no_small_count_can_be_worked_out() {
        var outcome = OverlapComparison.of(
                List.of("A", "B", "C"), List.of(list(0, 0, 60), list(0, 20, 80), list(0, 50, 120)), Map.of());
        assertThat(outcome.cells()).containsExactly(0, 20, 0, 30, 40, 0, 20, 10);
        assertThat(outcome.answer().table())
                .hasSize(7)
                .anyMatch(row -> row.text().equals(OverlapAnswer.HIDDEN));
        assertThat(outcome.answer().table().toString()).doesNotContain("text=0");
    }

    @Test
    void one_who_says_not_the_same_is_enough_and_two_who_say_the_same_are_needed() {
        assertThat(Judgement.SAME.and(Judgement.NOT_SAME)).isEqualTo(Judgement.NOT_SAME);
        assertThat(Judgement.SAME.and(Judgement.SAME)).isEqualTo(Judgement.SAME);
        assertThat(Judgement.SAME.and(Judgement.UNSURE)).isEqualTo(Judgement.UNSURE);
        assertThat(Judgement.UNSURE.and(Judgement.NOT_SAME)).isEqualTo(Judgement.NOT_SAME);
    }

    @Test
    void what_was_judged_counts_and_pairs_to_judge_are_mixed_with_others() {
        var lists = List.of(list(0, 0, 90), list(1, 30, 120));
        var before = OverlapComparison.of(List.of("A", "B"), lists, Map.of());
        var judged = new HashMap<OverlapComparison.Key, Judgement>();
        before.doubts().forEach(doubt -> judged.put(doubt.key(), Judgement.NOT_SAME));
        var after = OverlapComparison.of(List.of("A", "B"), lists, judged);
        assertThat(after.cells()[3]).isLessThanOrEqualTo(before.cells()[3]);
        assertThat(before.doubts()).allMatch(doubt -> doubt.probability() < 0.95);
    }

    @Test
    void a_list_that_is_not_encoded_is_refused_with_row_and_column_and_without_its_words() {
        assertThat(refusal("id,given_name,surname,date_of_birth\n1,Secretname,B,1990\n"))
                .contains("Row 1, column key", "not encoded")
                .doesNotContain("Secretname");
        assertThat(refusal("id,key,given_name,surname,date_of_birth\n1,0123456789ab,Secretname,,\n"))
                .contains("Row 2, column given_name")
                .doesNotContain("Secretname");
        assertThat(refusal("id,key,given_name,surname,date_of_birth\nSecretname,0123456789ab,,,\n"))
                .contains("Row 2, column id")
                .doesNotContain("Secretname");
        assertThat(refusal("id,key,given_name,surname,date_of_birth,town\n")).contains("were not agreed");
    }

    @Test
    void how_far_two_lists_differ_does_not_depend_on_row_numbers() {
        assertThat(list(0, 0, 40).changedFrom(list(0, 0, 40))).isZero();
        assertThat(list(0, 0, 40).changedFrom(list(0, 1, 41))).isEqualTo(2);
    }
}
