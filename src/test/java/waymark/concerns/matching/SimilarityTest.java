package waymark.concerns.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waymark.concerns.intake.Report;

/// What two reports have in common, as a hint for a person who decides.
class SimilarityTest {

    private static final Set<String> EVERYBODYS = Set.of("+448000121700");

    private static Report report(String where, String vehicles, String position) {
        return new Report(
                Report.Danger.NO,
                "Men sleep there",
                where,
                "HULL",
                "",
                "",
                vehicles,
                "",
                "",
                "en",
                false,
                new Report.Spot("", "", position),
                null);
    }

    private static List<String> reasons(Report one, Report other) {
        var traces = Similarity.traces(one, EVERYBODYS);
        var others = Similarity.traces(other, EVERYBODYS);
        assertThat(Similarity.reasons(traces, others)).isEqualTo(Similarity.reasons(others, traces));
        return Similarity.reasons(traces, others);
    }

    @Test
    void a_number_plate_is_the_same_however_it_is_written() {
        assertThat(reasons(report("", "white van yx19 abc", ""), report("", "YX19ABC", "")))
                .containsExactly("the same number plate");
        assertThat(reasons(report("", "YX19 ABC", ""), report("", "YX19 ABD", "")))
                .isEmpty();
    }

    @Test
    void a_telephone_number_is_the_same_with_and_without_its_country() {
        assertThat(reasons(report("", "ring +44 7700 900123", ""), report("", "07700 900 123", "")))
                .containsExactly("the same telephone number");
        assertThat(reasons(report("", "0044 1632 960001", ""), report("", "(01632) 960 001 ext 3", "")))
                .containsExactly("the same telephone number");
        assertThat(reasons(report("", "+40 721 234 567", ""), report("", "0040 721 234567", "")))
                .as("of another country")
                .containsExactly("the same telephone number");
        assertThat(reasons(report("", "on 27 11 2026", ""), report("", "27 11 2026, 999 rung", "")))
                .as("a date, and a number that anybody rings")
                .isEmpty();
        assertThat(reasons(report("", "07700 900123", ""), report("", "07700 900124", "")))
                .isEmpty();
        assertThat(reasons(report("", "I rang 08000 121 700", ""), report("", "08000 121700 said no", "")))
                .as("a number that anybody rings")
                .isEmpty();
    }

    @Test
    void a_postcode_a_position_or_two_long_words_of_the_place_are_a_hint() {
        assertThat(reasons(report("hu1 1aa", "", ""), report("In HU11AA", "", "")))
                .containsExactly("the same postcode");
        assertThat(reasons(report("", "", "53.744, -0.332"), report("", "", "53.744, -0.332")))
                .containsExactly("the same position");
        assertThat(reasons(report("Car wash behind the station", "", ""), report("behind a station", "", "")))
                .containsExactly("the same words for where");
        assertThat(reasons(
                        report("Lorry ".repeat(200) + "behind the station", "", ""),
                        report("behind a station", "", "")))
                .as("however much is said beside them")
                .containsExactly("the same words for where");
        assertThat(reasons(report("Car wash behind the church", "", ""), report("behind a station", "", "")))
                .isEmpty();
    }

    @Test
    void nothing_in_common_is_no_likeness_and_an_empty_report_is_like_no_other() {
        assertThat(reasons(report("", "", ""), report("", "", ""))).isEmpty();
    }
}
