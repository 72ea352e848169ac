package waymark.insight.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StringComparatorsTest {

    @Test
    void every_comparator_answers_as_the_ground_truth_does() throws IOException {
        var exact = within(1e-12);
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/insight/linkage/string-comparator-vectors.csv")),
                StandardCharsets.UTF_8))) {
            for (String line : in.lines().skip(1).toList()) {
                String[] words = line.split(",", -1);
                String one = words[0];
                String other = words[1];
                assertThat(StringComparators.jaro(one, other)).as(line).isCloseTo(Double.parseDouble(words[2]), exact);
                assertThat(StringComparators.jaroWinkler(one, other))
                        .as(line)
                        .isCloseTo(Double.parseDouble(words[3]), exact);
                assertThat(StringComparators.levenshtein(one, other)).as(line).isEqualTo(Integer.parseInt(words[4]));
                assertThat(StringComparators.damerauLevenshtein(one, other))
                        .as(line)
                        .isEqualTo(Integer.parseInt(words[5]));
            }
        }
    }

    @Test
    void a_letter_between_two_exchanged_ones_costs_one_more() {
        assertThat(StringComparators.damerauLevenshtein("ca", "abc")).isEqualTo(2);
    }

    @Test
    void texts_beyond_64_letters_are_compared_in_the_same_way() {
        String text = "a long address with the name of a house, of a street and of a village ";
        assertThat(StringComparators.jaro(text, text)).isEqualTo(1);
        assertThat(StringComparators.jaro(text, text.replace("village", "vilalge")))
                .isBetween(0.98, 0.9999);
    }
}
