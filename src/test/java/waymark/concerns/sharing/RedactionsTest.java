package waymark.concerns.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import waymark.concerns.intake.Report;
import waymark.concerns.sharing.Redactions.Part;
import waymark.kernel.Problem;

/// A redacted copy shows what was taken out and what was put in, and both sides can be read in full.
class RedactionsTest {

    private static String marked(List<Part> parts) {
        return parts.stream().filter(Part::marked).map(Part::text).collect(Collectors.joining("|"));
    }

    private static String whole(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    @Test
    void a_name_that_is_replaced_is_marked_on_both_sides() {
        var changes = Redactions.between("My son Tom saw four men", "A relative saw four men");
        assertThat(marked(changes.original())).isEqualTo("My son Tom ");
        assertThat(marked(changes.cleaned())).isEqualTo("A relative ");
    }

    @Test
    void an_answer_that_is_left_out_is_all_marked_and_one_that_stays_not_at_all() {
        assertThat(marked(Redactions.between("I work there", "").original())).isEqualTo("I work there");
        var same = Redactions.between("A white van,\n YX19", "A white van,\n YX19");
        assertThat(marked(same.original()) + marked(same.cleaned())).isEmpty();
    }

    @Test
    void whatever_was_changed_both_sides_read_as_they_were_written() {
        var random = new Random(5);
        var words = List.of("van", "men", " ", "\n", "four", "  ", "Tom", "é", "سيارة");
        for (int round = 0; round < 500; round++) {
            var before = random.ints(random.nextInt(12), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining());
            var after = random.ints(random.nextInt(12), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining());
            var changes = Redactions.between(before, after);
            assertThat(whole(changes.original())).isEqualTo(before);
            assertThat(whole(changes.cleaned())).isEqualTo(after);
        }
    }

    @Test
    void how_they_know_is_left_out_to_begin_with_and_an_empty_copy_is_refused() {
        var report = new Report(
                Report.Danger.NO,
                "Men sleep there",
                "",
                "",
                "",
                "",
                "",
                "I live above",
                "",
                "en",
                false,
                Report.Spot.NONE,
                null);
        assertThat(RedactedCopy.of(report).answers())
                .containsEntry("How they know", "")
                .containsEntry("What", "Men sleep there");
        assertThat(new RedactedCopy("Because", Map.of("What", "")).problems().list())
                .extracting(Problem::message)
                .containsExactly("Leave something in: an empty copy helps nobody");
    }
}
