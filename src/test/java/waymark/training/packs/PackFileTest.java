package waymark.training.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Ruling;

/// Packs as files: what is supplied, what travels, and what is refused.
class PackFileTest {

    private static final String GOOD = """
            {"format": "waymark-workshop-pack", "version": 1, "title": "T", "audience": "A", "summary": "S", "aims": ["One"],
             "preparation": "", "source": "", "stages": [{"title": "First", "minutes": 20, "information": "I",
             "questions": [{"words": "W?", "listenFor": ""}], "notes": ""}], "handouts": [{"title": "H", "words": "W"}]}
            """;

    private static Ruling<PackFile.Read> read(String text) {
        return PackFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void all_six_shipped_packs_are_whole() {
        var supplied = new SuppliedPacks();
        assertThat(supplied.all()).hasSize(6);
        for (var pack : supplied.all()) {
            var content = pack.content();
            assertThat(content.stages()).as(pack.code()).hasSizeBetween(4, 5);
            assertThat(content.aims()).as(pack.code()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(content.handouts()).as(pack.code()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(content.minutes()).as(pack.code()).isBetween(60, 150);
            assertThat(content.source()).as(pack.code()).contains("licence", "invented");
            assertThat(content.stages())
                    .allSatisfy(stage -> assertThat(stage.questions()).hasSizeBetween(2, 4));
        }
    }

    @Test
    void shipped_packs_use_words_that_respect_people() {
        for (var pack : new SuppliedPacks().all()) {
            var words = PackJson.text(pack.content()).toLowerCase(java.util.Locale.ROOT);
            assertThat(words)
                    .as(pack.code())
                    .doesNotContain("prostitut", "illegal ", "victimhood", "helpless", "innocent", "shocking", "24/7");
        }
    }

    @Test
    void what_goes_out_comes_in_the_same_with_keys_of_its_own() {
        var pack = new SuppliedPacks().all().getFirst();
        var version = PackVersion.draft(
                java.util.UUID.randomUUID(),
                null,
                1,
                pack.title(),
                pack.audience(),
                pack.content(),
                java.util.UUID.randomUUID());
        var sent = PackFile.of(version).bytes();
        assertThat(new String(sent, StandardCharsets.UTF_8))
                .doesNotContain(pack.content().stages().getFirst().key().toString());
        assertThat(PackFile.read(sent)).isInstanceOfSatisfying(Ruling.Agreed.class, agreed -> {
            var read = (PackFile.Read) agreed.event();
            assertThat(read.content().minutes()).isEqualTo(pack.content().minutes());
            assertThat(PackFile.of(version.saying(read.title(), read.audience(), read.content())))
                    .isEqualTo(PackFile.of(version));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"format\": \"waymark-workshop-pack\"}",
                "not a file",
                "{\"format\": \"another\", \"version\": 1}",
            })
    void what_is_no_pack_is_refused(String text) {
        assertThat(read(text)).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void a_file_is_read_strictly() {
        assertThat(read(GOOD)).isInstanceOf(Ruling.Agreed.class);
        assertThat(read(GOOD.replace("\"title\": \"T\"", "\"title\": \"T\", \"script\": \"x\"")))
                .as("a field that is not known")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("\"title\": \"T\"", "\"title\": \"T\", \"title\": \"U\"")))
                .as("a field twice")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD + "{}")).as("more after the end").isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("\"minutes\": 20", "\"minutes\": 9999")))
                .as("a stage of a week")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("\"title\": \"T\"", "\"title\": \"" + "T".repeat(300) + "\"")))
                .as("a title that is too long")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("\"I\"", "\"\\u202Egnp\"")))
                .as("a mark that turns writing round")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("\"aims\": [\"One\"]", "\"aims\": [null]")))
                .as("an aim that is nothing")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("\"I\"", "\"" + "x".repeat(PackFile.MOST_BYTES) + "\"")))
                .as("too large")
                .isInstanceOf(Ruling.Refused.class);
        assertThat(read(GOOD.replace("[\"One\"]", "[".repeat(500) + "]".repeat(500))))
                .as("deeper than any pack")
                .isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void typed_text_is_paragraphs_and_lists() {
        assertThat(TypedText.of("One\ntwo\n\n- a\n- b\nThree"))
                .containsExactly(
                        new TypedText(false, java.util.List.of("One", "two")),
                        new TypedText(true, java.util.List.of("a", "b")),
                        new TypedText(false, java.util.List.of("Three")));
        assertThat(TypedText.of("  ")).isEmpty();
    }
}
