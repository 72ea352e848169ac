package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code that somebody writes down, types again and reads out.
class ReceiptTest {

    private static Receipt drawn(Random random) {
        var chance = new byte[32];
        random.nextBytes(chance);
        return Receipt.of(chance);
    }

    @Test
    void it_has_twenty_one_digits_in_three_groups_of_seven() {
        var random = new Random(1);
        for (int each = 0; each < 500; each++) {
            assertThat(drawn(random).grouped()).matches("\\d{7} \\d{7} \\d{7}");
        }
        assertThat(Receipt.of(new byte[32]).grouped()).matches("0{7} 0{7} 0{6}\\d");
    }

    @Test
    void every_digit_that_is_wrong_is_noticed_and_nearly_every_exchange_of_neighbours() {
        var random = new Random(2);
        int exchanged = 0;
        int noticed = 0;
        for (int each = 0; each < 100; each++) {
            var digits = drawn(random).digits();
            for (int place = 0; place < digits.length(); place++) {
                for (char other = '0'; other <= '9'; other++) {
                    var wrong = digits.substring(0, place) + other + digits.substring(place + 1);
                    assertThat(Receipt.parse(wrong).isPresent()).isEqualTo(wrong.equals(digits));
                }
                if (place > 0 && digits.charAt(place) != digits.charAt(place - 1)) {
                    var swapped = digits.substring(0, place - 1)
                            + digits.charAt(place)
                            + digits.charAt(place - 1)
                            + digits.substring(place + 1);
                    exchanged++;
                    noticed += Receipt.parse(swapped).isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(noticed).isGreaterThan(exchanged * 95 / 100);
    }

    @Test
    void it_is_read_however_it_is_typed_and_in_the_digits_of_other_scripts() {
        var receipt = drawn(new Random(3));
        var digits = receipt.digits();
        var arabic = new StringBuilder();
        digits.chars().forEach(digit -> arabic.appendCodePoint(0x0660 + digit - '0'));
        assertThat(Receipt.parse(digits)).contains(receipt);
        assertThat(Receipt.parse("  " + receipt.grouped().replace(" ", "-") + "\n"))
                .contains(receipt);
        assertThat(Receipt.parse(arabic.toString())).contains(receipt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "123456789012345678901234567890", "hello", "' or 1=1 --"})
    void what_is_no_receipt_is_nothing(String typed) {
        assertThat(Receipt.parse(typed)).isEmpty();
    }

    @Test
    void it_does_not_say_itself_in_a_log() {
        assertThat(drawn(new Random(4)).toString()).doesNotContainPattern("\\d");
    }
}
