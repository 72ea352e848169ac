package waymark.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// The language of the public side is the one that was chosen, else the one the browser asks for.
class PublicLanguageTest {

    private static final List<Language> SPOKEN = Arrays.stream(Language.values())
            .filter(language -> language != Language.TIGRINYA)
            .toList();

    private static Language spoken(String path, String accepted, String... parameters) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", accepted);
        for (int place = 0; place < parameters.length; place += 2) {
            request.addParameter(parameters[place], parameters[place + 1]);
        }
        return Language.of(new PublicLanguage(SPOKEN).resolveLocale(request));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl,en;q=0.8 | POLISH",
                "de, fa-IR;q=0.7, en;q=0.5 | FARSI",
                "zh-CN | CHINESE",
                "pt-BR | PORTUGUESE",
                "en-US, pl;q=0.9 | ENGLISH",
                "ckb | KURDISH",
                "de | ENGLISH",
                "ti, pl;q=0.5 | POLISH",
                "x;;q=% | ENGLISH"
            })
    void a_browser_is_answered_in_the_first_language_it_asks_for_that_there_is(String accepted, Language expected) {
        assertThat(spoken("/report", accepted)).isEqualTo(expected);
    }

    @Test
    void what_was_chosen_comes_before_what_the_browser_asks_for_and_a_change_before_both() {
        assertThat(spoken("/receipt/message", "pl", "language", "ar")).isEqualTo(Language.ARABIC);
        assertThat(spoken("/report/what", "pl", "language", "ar", "otherLanguage", "en-simple"))
                .isEqualTo(Language.EASY);
        assertThat(spoken("/report", "pl", "language", "nonsense")).isEqualTo(Language.POLISH);
        assertThat(spoken("/report", "pl", "language", "ti")).as("not spoken").isEqualTo(Language.POLISH);
    }

    @Test
    void the_signs_are_in_every_language_but_the_versions_for_people_at_work() {
        assertThat(spoken("/signs", "pl")).isEqualTo(Language.POLISH);
        assertThat(spoken("/signs/checklist/record", "en", "language", "ar")).isEqualTo(Language.ARABIC);
        assertThat(spoken("/signs/pocket", "pl")).isEqualTo(Language.ENGLISH);
        assertThat(spoken("/signs/pocket/health", "pl", "language", "ar")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whoever_is_signed_in_works_in_english() {
        assertThat(spoken("/reports", "pl", "language", "ar")).isEqualTo(Language.ENGLISH);
    }
}
