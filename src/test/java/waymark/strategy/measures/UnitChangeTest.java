package waymark.strategy.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What changed, in words.
class UnitChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PER_CENT | 4     | up 4 percentage points
            PER_CENT | -1    | down 1 percentage point
            COUNT    | 1200  | up 1,200
            POUNDS   | -2.50 | down £2.50
            DAYS     | 1     | up 1 day
            COUNT    | 0     | no change
            """)
    void a_change_is_said_in_its_unit_and_a_percentage_changes_by_points(
            Unit unit, BigDecimal difference, String words) {
        assertThat(unit.change(difference)).isEqualTo(words);
    }
}
