package waymark.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waymark.funding.grants.Certainty;
import waymark.funding.money.MonthlySplit;
import waymark.funding.money.Pence;
import waymark.funding.runway.MonthState;
import waymark.funding.runway.Runway;
import waymark.funding.runway.Weights;

/// Money by month: nothing is lost and nothing is made, and a month is funded, at risk or gone.
class MonthlySplitTest {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    /// Ten thousand grants of any amount and any days, from a fixed seed.
    @Test
    void the_months_of_any_grant_add_up_to_the_grant_and_are_never_below_nothing() {
        var random = new Random(25);
        for (int trial = 0; trial < 10_000; trial++) {
            long pence = random.nextLong(1, trial % 3 == 0 ? 50 : 999_999_999_999L);
            var from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4_000));
            var to = from.plusDays(random.nextInt(trial % 5 == 0 ? 7_000 : 1_500));
            var months = MonthlySplit.of(pence, from, to);
            assertThat(months.values().stream().mapToLong(Long::longValue).sum())
                    .as("%d from %s to %s", pence, from, to)
                    .isEqualTo(pence);
            assertThat(months.values()).allMatch(part -> part >= 0);
            assertThat(months.firstEntry().getKey()).isEqualTo(YearMonth.from(from));
            assertThat(months.lastEntry().getKey()).isEqualTo(YearMonth.from(to));
        }
    }

    @Test
    void whole_months_get_the_same_to_a_penny_and_a_part_of_a_month_the_part_of_its_days() {
        assertThat(MonthlySplit.of(100, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31))
                        .values())
                .containsExactly(33L, 33L, 34L);
        assertThat(MonthlySplit.of(4_500, LocalDate.of(2027, 4, 16), LocalDate.of(2027, 5, 31))
                        .values())
                .containsExactly(1_500L, 3_000L);
    }

    @Test
    void the_months_of_a_cost_add_up_to_its_year() {
        var random = new Random(9);
        for (int trial = 0; trial < 500; trial++) {
            long yearly = random.nextLong(0, 100_000_000);
            long sum = 0;
            for (int month = 1; month <= 12; month++) {
                sum += MonthlySplit.ofYear(yearly, YearMonth.of(2027, month), LocalDate.of(2020, 1, 1), LocalDate.MAX);
            }
            assertThat(sum).isEqualTo(yearly);
        }
        assertThat(MonthlySplit.ofYear(1_200, MARCH, LocalDate.of(2027, 4, 1), LocalDate.MAX))
                .isZero();
    }

    private static Runway.Month month(long cost, long awarded, long expected, long applied) {
        return new Runway.Month(MARCH, cost, awarded, expected, applied, Weights.USUAL);
    }

    @Test
    void a_month_is_funded_by_what_was_agreed_in_writing_alone() {
        assertThat(month(1_000, 1_000, 0, 0).state()).isEqualTo(MonthState.FUNDED);
        assertThat(month(1_000, 901, 0, 0).state()).isEqualTo(MonthState.FUNDED);
        assertThat(month(1_000, 900, 0, 0).state()).isEqualTo(MonthState.AT_RISK);
        assertThat(month(1_000, 0, 5_000, 0).state()).isEqualTo(MonthState.AT_RISK);
        assertThat(month(1_000, 0, 0, 0).state()).isEqualTo(MonthState.GONE);
        assertThat(month(0, 0, 0, 0).state()).isEqualTo(MonthState.NOT_RUNNING);
    }

    @Test
    void the_weighted_line_lies_between_the_worst_case_and_what_is_needed() {
        var month = month(10_000, 2_000, 4_000, 8_000);
        assertThat(month.worst()).isEqualTo(2_000);
        assertThat(month.weighted()).isEqualTo(2_000 + 3_000 + 2_000);
        assertThat(month.missing()).isEqualTo(8_000);
        assertThat(month(1_000, 5_000, 0, 0).weighted()).isEqualTo(1_000);
        assertThat(month(1_000, 999, 0, 0).missing())
                .as("a penny that fell into the next month is not missing")
                .isZero();
    }

    @Test
    void the_alarm_is_raised_for_the_first_month_that_is_not_funded_once_it_is_near() {
        var money = List.of(new Runway.Part(
                Certainty.AWARDED, MonthlySplit.of(12_000, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))));
        var now = YearMonth.of(2027, 1);
        var months = Runway.months(now, Weights.USUAL, _ -> 1_000L, money);
        assertThat(Runway.gap(months).orElseThrow().month()).isEqualTo(YearMonth.of(2028, 1));
        assertThat(Runway.alarm(months, now, Weights.USUAL)).isEmpty();
        assertThat(Runway.alarm(months, now, new Weights(12, 24, 75, 25))).isPresent();
    }

    @Test
    void money_reads_as_people_write_it() {
        assertThat(Pence.words(4_200_000)).isEqualTo("£42,000");
        assertThat(Pence.words(354_167)).isEqualTo("£3,541.67");
        assertThat(Pence.words(-5)).isEqualTo("−£0.05");
        assertThat(Pence.pounds(354_167)).isEqualTo("£3,542");
    }
}
