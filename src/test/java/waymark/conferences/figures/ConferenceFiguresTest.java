package waymark.conferences.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.conferences.figures.ConferenceCounts.Counted;
import waymark.web.figures.Tally;

/// What counts as in time, and which shares are too small to print.
class ConferenceFiguresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest(name = "decided after {0} days, asked after {1}: {2} of {3}")
    @CsvSource(
            nullValues = "-",
            value = {"0,30,1,1", "2,30,1,1", "3,30,0,1", "-,30,0,1", "-,2,0,0", "-,3,0,1"})
    void a_referral_is_decided_by_its_day(Integer decidedAfter, int askedAfter, long part, long whole) {
        var one = counted("ACCEPTED", decidedAfter == null ? null : MONDAY.plusDays(decidedAfter), null, false);

        assertThat(ConferenceCounts.decidedInTime(List.of(one), MONDAY.plusDays(askedAfter)))
                .isEqualTo(new Tally.Share(part, whole));
    }

    @Test
    void nobody_had_to_decide_about_what_was_taken_over() {
        assertThat(ConferenceCounts.decidedInTime(
                        List.of(counted("ACCEPTED", MONDAY, null, true)), MONDAY.plusDays(30)))
                .isEqualTo(new Tally.Share(0, 0));
    }

    /// Ten working days after Monday 1 June are Monday 15 June.
    @ParameterizedTest(name = "{0}, heard after {1} days, asked after {2}: {3} of {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "HEARD,14,60,1,1",
                "HEARD,15,60,0,1",
                "LISTED,-,60,0,1",
                "LISTED,-,14,0,0",
                "LISTED,-,15,0,1",
                "RETURNED,-,60,0,0",
                "REFERRED,-,60,0,0"
            })
    void an_accepted_item_is_heard_within_ten_working_days(
            String state, Integer heardAfter, int askedAfter, long part, long whole) {
        var one = counted(state, MONDAY, heardAfter == null ? null : MONDAY.plusDays(heardAfter), false);

        assertThat(ConferenceCounts.heardInTime(List.of(one), MONDAY.plusDays(askedAfter)))
                .isEqualTo(new Tally.Share(part, whole));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,nothing to count",
        "1,4,too few to print",
        "4,20,too few to print",
        "16,20,too few to print",
        "0,20,too few to print",
        "20,20,too few to print",
        "5,20,25%"
    })
    void a_share_is_printed_where_neither_part_is_small_or_nothing(long part, long whole, String words) {
        assertThat(ConferenceFiguresController.words(new Tally.Share(part, whole)))
                .isEqualTo(words);
    }

    private static Counted counted(String state, LocalDate decided, LocalDate heard, boolean transferred) {
        return new Counted(
                "VARM", MONDAY, "person", "LABOUR", state, false, transferred, MONDAY.plusDays(2), decided, heard);
    }
}
