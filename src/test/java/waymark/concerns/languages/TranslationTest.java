package waymark.concerns.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.forms.DateField;
import waymark.web.language.Language;

/// An approval holds for exactly the texts that were checked, and no others.
class TranslationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Map<String, String> ENGLISH = Map.of("a", "One", "b", "Two");
    private static final TextFingerprints CHECKED = edition(Map.of("a", "Jeden", "b", "Dwa"), ENGLISH);
    private static final TranslationCheck CHECK = new TranslationCheck("Ewa Nowak", "A college", TODAY, CHECKED);

    private static TextFingerprints edition(Map<String, String> texts, Map<String, String> english) {
        return TextFingerprints.of(new TreeMap<>(texts), new TreeMap<>(english));
    }

    private static TranslationStatus status(TextFingerprints now) {
        return new Translation(Language.POLISH, now, 1, Optional.of(CHECK)).status();
    }

    @Test
    void it_stands_while_every_text_is_the_same_and_ends_by_itself_with_one_that_is_not() {
        assertThat(status(TextFingerprints.parse(CHECKED.lines()))).isInstanceOf(TranslationStatus.Checked.class);
        assertThat(status(edition(Map.of("a", "Jeden", "b", "Dwie"), ENGLISH)))
                .isEqualTo(new TranslationStatus.Lapsed(CHECK, List.of("b")));
        assertThat(status(edition(Map.of("a", "Jeden", "b", "Dwa", "c", "Trzy"), ENGLISH)))
                .isEqualTo(new TranslationStatus.Lapsed(CHECK, List.of("c")));
        assertThat(status(edition(Map.of("a", "Jeden"), ENGLISH)))
                .isEqualTo(new TranslationStatus.Lapsed(CHECK, List.of()));
    }

    @Test
    void a_text_whose_english_says_something_else_now_was_not_checked_as_it_stands() {
        assertThat(status(edition(Map.of("a", "Jeden", "b", "Dwa"), Map.of("a", "One", "b", "Three"))))
                .isEqualTo(new TranslationStatus.Lapsed(CHECK, List.of("b")));
    }

    private static Ruling<TranslationDecided> approved(String checker, LocalDate on, String seen) {
        return new Translation(Language.POLISH, CHECKED, 0, Optional.empty())
                .approve(checker, "A college", DateField.of(on), seen, TODAY, Instant.EPOCH);
    }

    private static List<String> refused(Ruling<TranslationDecided> ruling) {
        return ruling instanceof Ruling.Refused<TranslationDecided>(var problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }

    @Test
    void it_is_approved_with_who_checked_it_and_when_and_for_what_was_looked_at() {
        assertThat(approved("Ewa Nowak", TODAY, CHECKED.hash())).isInstanceOf(Ruling.Agreed.class);
        assertThat(refused(approved("", TODAY.plusDays(1), "another"))).containsExactly("checker", "on", "checker");
    }

    @Test
    void only_what_was_approved_is_withdrawn() {
        var fresh = new Translation(Language.POLISH, CHECKED, 0, Optional.empty());
        assertThat(refused(fresh.withdraw(Instant.EPOCH))).containsExactly("withdraw");
    }
}
