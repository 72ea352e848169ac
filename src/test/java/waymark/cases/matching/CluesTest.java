package waymark.cases.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CluesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Mai, Mai Nguyen",
        "Đặng Hoàng, Hoang Dang",
        "Mohammed Yusuf, Youssef Muhammad",
        "Xhoxha Arben, Arben Hoxha",
        "Wojciech Kowalski, Voytsekh Kovalsky",
        "Oluwaseun Adeyemi, Adeyemi Oluwasheun",
        "Çelik Zeynep, Chelik Zainab",
        "Jovanović Đorđe, Yovanovich Djordje",
        "O’Connor Siân, Oconor Sian",
        "Иван Петров, Петров Иван"
    })
    void a_name_is_found_however_it_is_spelt_and_whichever_word_comes_first(String one, String other) {
        assertThat(disjoint(NameSounds.pairs(NameSounds.words(one)), NameSounds.pairs(NameSounds.words(other))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Tran Linh, Nguyen Huong", "Ahmed Hassan, Omar Ibrahim", "Anna Nowak, Maria Popescu"})
    void other_names_are_not_alike(String one, String other) {
        assertThat(disjoint(NameSounds.pairs(NameSounds.words(one)), NameSounds.pairs(NameSounds.words(other))))
                .isTrue();
    }

    @Test
    void years_of_birth_that_follow_each_other_are_alike_and_others_are_not() {
        for (int year = 1950; year < 2026; year++) {
            for (int other = 1950; other < 2026; other++) {
                var born = LocalDate.of(year, 5, 5);
                var otherBorn = LocalDate.of(other, 9, 9);
                assertThat(share(
                                Clues.Kind.NAME_YEAR,
                                clues("Mai Tran", born, null),
                                clues("Tran Mai", otherBorn, null)))
                        .as("%s and %s", year, other)
                        .isEqualTo(Math.abs(year - other) <= 1);
            }
        }
    }

    @Test
    void an_age_serves_where_no_date_of_birth_is_known() {
        var born = clues("Mai Tran", LocalDate.of(2000, 6, 1), null);
        assertThat(share(Clues.Kind.NAME_YEAR, born, clues("Mai Tran", null, 26)))
                .isTrue();
        assertThat(share(Clues.Kind.NAME_YEAR, born, clues("Mai Tran", null, 20)))
                .isFalse();
        assertThat(kinds(clues("Mai Tran", null, null))).containsExactlyInAnyOrder(Clues.Kind.NAME, Clues.Kind.WORD);
    }

    @Test
    void a_telephone_number_and_a_reference_are_alike_however_they_are_written() {
        var one = new Clues(List.of(), null, null, TODAY, List.of("07700 900 123"), "nrm-12/34a");
        var other = new Clues(List.of(), null, null, TODAY, List.of("+44 7700 900123"), "NRM1234A");
        assertThat(one.values()).isEqualTo(other.values()).hasSize(2);
        assertThat(new Clues(List.of(), null, null, TODAY, List.of("999"), "").isEmpty())
                .as("everybody's number")
                .isTrue();
    }

    @Test
    void nothing_that_somebody_is_known_by_is_printed() {
        var clues = clues("Mai Tran", LocalDate.of(2000, 6, 1), null);
        assertThat(clues + " " + clues.values()).doesNotContain("Mai", "mai", "2000");
    }

    private static Clues clues(String name, @Nullable LocalDate born, @Nullable Integer age) {
        return new Clues(List.of(name), born, age, TODAY, List.of(), "");
    }

    private static boolean share(Clues.Kind kind, Clues one, Clues other) {
        return one.values().stream()
                .anyMatch(value -> value.kind() == kind && other.values().contains(value));
    }

    private static Set<Clues.Kind> kinds(Clues clues) {
        return clues.values().stream().map(Clues.Value::kind).collect(Collectors.toSet());
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.isEmpty();
    }
}
