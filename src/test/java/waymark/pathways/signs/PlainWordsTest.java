package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import waymark.pathways.editions.Readability;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// What we wrote ourselves for the public can be read at about eleven, and asks nothing that leads.
class PlainWordsTest {

    private static List<Sector> sectors() {
        try (var in = new ClassPathResource("signs/sectors.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(in, Sector[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void what_to_do_next_can_be_read_at_eleven() {
        var all = String.join(
                " ",
                ShippedSigns.shipped().stream()
                        .map(sign -> sign.wordings().getFirst().next())
                        .toList());

        assertThat(Readability.grade(all)).isLessThan(6);
    }

    @Test
    void the_pages_of_the_signs_can_be_read_at_eleven() {
        var words = PublicTexts.of(Language.ENGLISH).entrySet().stream()
                .filter(text ->
                        text.getKey().startsWith("signs.") || text.getKey().endsWith(".says"))
                .map(Map.Entry::getValue)
                .filter(text -> text.endsWith("."))
                .toList();

        assertThat(words).hasSizeGreaterThan(20);
        assertThat(Readability.grade(String.join(" ", words))).isLessThan(6);
    }

    @Test
    void the_texts_that_are_translated_are_those_of_the_signs_that_ship() {
        var english = PublicTexts.of(Language.ENGLISH);
        for (var sign : ShippedSigns.shipped()) {
            var key = "sign." + sign.code();
            var words = sign.wordings().getFirst();
            assertThat(english.get(key)).as(key).isEqualTo(sign.open() ? words.words() : null);
            assertThat(english.get(key + ".next")).as(key).isEqualTo(sign.open() ? words.next() : null);
        }
    }

    @Test
    void each_pocket_version_can_be_read_at_eleven() {
        for (var sector : sectors()) {
            var words = String.join(
                    " ",
                    Stream.concat(sector.speak().stream(), sector.act().stream())
                            .toList());
            assertThat(Readability.grade(words)).as(sector.code()).isLessThan(6);
        }
    }

    @Test
    void nobody_is_called_what_was_done_to_them() {
        var words = new ArrayList<String>();
        ShippedSigns.shipped()
                .forEach(sign -> words.add(sign.wordings().getFirst().next()));
        sectors()
                .forEach(sector -> words.addAll(Stream.concat(sector.speak().stream(), sector.act().stream())
                        .toList()));

        assertThat(String.join(" ", words).toLowerCase(Locale.UK))
                .doesNotContainPattern("\\b(slaves?|victims?|illegals?|prostitutes?|rescued?)\\b");
    }

    @Test
    void questions_are_open_and_none_suggests_its_answer() {
        for (var kind : SignKind.values()) {
            assertThat(kind.question()).as(kind.name()).matches("|(What|How|Who|Where|Which) .*\\?");
            assertThat(kind.question().toLowerCase(Locale.UK))
                    .as(kind.name())
                    .doesNotContainPattern("force|made to|hurt you|slave|traffick|threat|boss|owner|scared|afraid");
        }
    }
}
