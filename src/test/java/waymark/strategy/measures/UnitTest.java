package waymark.strategy.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

class UnitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT|1,200|1200",
                "COUNT| 0 |0",
                "COUNT|1200|1200",
                "COUNT|1,200,000|1200000",
                "COUNT|12.0|12",
                "PER_CENT|85%|85",
                "PER_CENT|85.5|85.5",
                "PER_CENT|100|100",
                "DAYS|14.5|14.5",
                "POUNDS|£2,500.50|2500.5",
                "POUNDS|2500|2500",
                "COUNT|100|100"
            })
    void a_figure_is_read_as_people_write_it(Unit unit, String typed, BigDecimal value) {
        assertThat(unit.read("value", typed))
                .isInstanceOfSatisfying(
                        Ruling.Agreed.class,
                        agreed -> assertThat((BigDecimal) agreed.event()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"twelve", "1,20", "12,00", "-3", "1e9", "1 200", "½", "١٢", "NaN", "1,,200", "9999999999999"})
    void anything_else_is_refused_with_an_example(String typed) {
        assertThat(Unit.COUNT.read("value", typed))
                .isEqualTo(Ruling.refused("value", "Enter a number in figures, like 1200"));
    }

    @Test
    void a_count_is_whole_and_a_percentage_at_most_a_hundred() {
        assertThat(problem(Unit.COUNT, "1.5")).isEqualTo("Enter a whole number, like 1200");
        assertThat(problem(Unit.PER_CENT, "100.1")).isEqualTo("Enter a percentage from 0 to 100, like 85 or 85.5");
        assertThat(problem(Unit.POUNDS, "1.005"))
                .isEqualTo("Enter no more than 2 decimal places, like 2500 or 2500.50");
    }

    @Test
    void a_figure_is_printed_in_its_unit() {
        assertThat(Unit.COUNT.print(new BigDecimal("1200"))).isEqualTo("1,200");
        assertThat(Unit.PER_CENT.print(new BigDecimal("84.50"))).isEqualTo("84.5%");
        assertThat(Unit.DAYS.print(BigDecimal.ONE)).isEqualTo("1 day");
        assertThat(Unit.DAYS.print(BigDecimal.TWO)).isEqualTo("2 days");
        assertThat(Unit.POUNDS.print(new BigDecimal("2500"))).isEqualTo("£2,500");
        assertThat(Unit.POUNDS.print(new BigDecimal("2500.5"))).isEqualTo("£2,500.50");
    }

    private static String problem(Unit unit, String typed) {
        return switch (unit.read("value", typed)) {
            case Ruling.Refused<BigDecimal>(var problems) ->
                problems.stream().map(Problem::message).findFirst().orElseThrow();
            case Ruling.Agreed<BigDecimal>(var value) -> "agreed to " + value;
        };
    }
}
