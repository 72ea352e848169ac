package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waymark.insight.SmallNumberRule;

class SmallNumbersTest {

    private static String found(String text) {
        return SmallNumbers.in(text, SmallNumberRule.USUAL).orElse("");
    }

    @Test
    void a_small_number_of_people_is_found_in_figures_and_in_words() {
        assertThat(found("In May 4 people accepted support.")).isEqualTo("4 people");
        assertThat(found("We helped two young women")).isEqualTo("two young women");
        assertThat(found("(3 of the adults) went home")).isEqualTo("(3 of the adults");
        assertThat(found("One person.")).isEqualTo("One person");
    }

    @Test
    void larger_numbers_and_other_things_are_left_alone() {
        assertThat(found("40 people were trained, 5 children among them")).isEmpty();
        assertThat(found("Two posts stood empty. People waited")).isEmpty();
        assertThat(found("Fewer than 5 people; 2 meetings with people of every agency"))
                .isEmpty();
        assertThat(found("Forty people trained")).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(found("4")).isEmpty();
    }

    @Test
    void the_message_says_what_to_write() {
        assertThat(SmallNumbers.message("4 people", SmallNumberRule.USUAL))
                .isEqualTo(
                        "“4 people” gives a number of people below 5. Write “fewer than 5”, or leave the number out");
    }
}
