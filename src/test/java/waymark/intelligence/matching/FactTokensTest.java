package waymark.intelligence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By what names, numbers and addresses find each other.
class FactTokensTest {

    private static Set<String> strong(Comparison comparison, String value) {
        return FactTokens.of(comparison, "ANY", value).stream()
                .filter(token -> FactTokens.STRONG.contains(token.substring(0, 2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean alike(Comparison comparison, String one, String other) {
        return strong(comparison, one).stream().anyMatch(strong(comparison, other)::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammed Al-Sayed, محمد السيد",
        "Ivan Petrov, Иван Петров",
        "Danuta Wolska, Danuta Volska",
        "Nguyễn Văn An, Nguyen Van An",
        "Łukasz Żak, Lukasz Zak",
        "Petrov Ivan, Ivan Petrov",
        "Γιώργος Παπαδόπουλος, Giorgos Papadopoulos"
    })
    void names_are_alike_across_spellings_and_scripts(String one, String other) {
        assertThat(alike(Comparison.NAME, one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ivan Petrov, Anna Kowalska", "Ivan Petrov, Ivan Kowalski", "Mohammed Ali, Mary Jones"})
    void names_that_differ_are_not(String one, String other) {
        assertThat(alike(Comparison.NAME, one, other)).isFalse();
    }

    @Test
    void telephones_are_alike_however_they_are_written() {
        assertThat(alike(Comparison.TELEPHONE, "07700 900 411", "+44 (0)7700 900411"))
                .isTrue();
        assertThat(alike(Comparison.TELEPHONE, "07700 900 411", "07700 900 412"))
                .isFalse();
    }

    @Test
    void an_address_is_known_by_its_postcode_and_number() {
        assertThat(alike(Comparison.ADDRESS, "Flat 2, 14 Test Road, Hull HU1 3TG", "2 Other Way, HU13TG"))
                .isTrue();
        assertThat(alike(Comparison.ADDRESS, "14 Test Road, Hull HU1 3TG", "15 Test Road, Hull HU1 3TG"))
                .isFalse();
        assertThat(alike(Comparison.ADDRESS, "Test Road, Hull", "Test Road, Hull"))
                .isFalse();
    }

    @Test
    void words_alone_are_found_and_never_a_reason_to_think_two_things_the_same() {
        assertThat(strong(Comparison.WORDS, "Blue van with a dent")).isEmpty();
        assertThat(FactTokens.of(Comparison.WORDS, "ANY", "Blue van with a dent"))
                .contains("w:blue", "w:van");
    }
}
