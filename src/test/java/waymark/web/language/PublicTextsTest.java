package waymark.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything the public side says, it says in every language it offers.
class PublicTextsTest {

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\d+[^}]*}");

    /// The same in another language as in English.
    private static final Set<String> NAMES = Set.of("line.CRIMESTOPPERS.name");

    private static List<Language> languages() {
        return PublicTexts.spoken();
    }

    private static List<Language> others() {
        return PublicTexts.spoken().stream()
                .filter(language -> language != Language.ENGLISH)
                .toList();
    }

    @Test
    void every_file_is_of_a_language_that_is_offered() throws URISyntaxException {
        var english =
                Path.of(PublicTexts.class.getResource("/messages.properties").toURI());
        assertThat(english.getParent().toFile().list((_, name) -> name.startsWith("messages_")))
                .as("named by the language’s tag, with _ for -")
                .containsExactlyInAnyOrderElementsOf(others().stream()
                        .map(PublicTexts::file)
                        .map(name -> name.substring(1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("others")
    void each_language_has_every_text_and_no_other(Language language) {
        var texts = PublicTexts.of(language).keySet();
        assertThat(texts).isSubsetOf(PublicTexts.of(Language.ENGLISH).keySet());
        assertThat(texts)
                .as(language + ": translate what is missing, the surveys’ texts too")
                .containsAll(PublicTexts.of(Language.ENGLISH).keySet());
        assertThat(PublicTexts.read(language).keySet())
                .as("nothing of the other side, which is in English")
                .allMatch(key -> PublicTexts.isPublic(key.toString()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_same_is_filled_in_and_every_text_says_something(Language language) {
        PublicTexts.of(language).forEach((key, text) -> {
            assertThat(filledIn(text))
                    .as(language + " " + key)
                    .isEqualTo(filledIn(PublicTexts.of(Language.ENGLISH).get(key)));
            assertThat(text).as(language + " " + key).isNotBlank().doesNotContain("'", "<", "\n");
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_english_is_left_over(Language language) {
        PublicTexts.of(Language.ENGLISH).forEach((key, english) -> {
            if (language != Language.EASY && !NAMES.contains(key)) {
                assertThat(PublicTexts.of(language)).as(language + " " + key).doesNotContainEntry(key, english);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_number_is_lost_or_changed(Language language) {
        PublicTexts.of(Language.ENGLISH).forEach((key, english) -> {
            var text = PublicTexts.of(language).get(key);
            if (text != null && english.contains("999")) {
                assertThat(text).as(language + " " + key).contains("999");
            }
        });
    }

    private static List<String> filledIn(String text) {
        return FILLED_IN
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
