package waymark.cases.sealedfields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NhsNumberTest {

    @Test
    void the_last_digit_checks_the_nine_before_it() {
        assertThat(NhsNumber.valid("9434765919")).isTrue();
        assertThat(NhsNumber.valid("9876543210")).isTrue();
        assertThat(NhsNumber.valid("9434765918")).isFalse();
        assertThat(NhsNumber.valid("4943765919")).as("two digits changed over").isFalse();
        assertThat(NhsNumber.valid("943476591")).isFalse();
        assertThat(NhsNumber.valid("94347659190")).isFalse();
        assertThat(NhsNumber.valid("９434765919"))
                .as("a digit of another script")
                .isFalse();
    }

    @Test
    void of_ten_numbers_that_differ_in_the_last_digit_one_at_most_is_valid() {
        assertThat(IntStream.range(0, 2_000).map(start -> valid("%09d".formatted(start * 499_979L % 1_000_000_000L))))
                .allMatch(count -> count <= 1)
                .contains(0, 1);
    }

    private static int valid(String nine) {
        return (int) IntStream.range(0, 10)
                .filter(digit -> NhsNumber.valid(nine + digit))
                .count();
    }

    @Test
    void it_is_typed_and_read_in_groups() {
        assertThat(NhsNumber.digits(" 943-476 5919 ".strip())).isEqualTo("9434765919");
        assertThat(NhsNumber.grouped("9434765919")).isEqualTo("943 476 5919");
    }
}
