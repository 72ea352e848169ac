package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every sign of the public, every form of exploitation and every kind of sign has a picture, and no two
/// are the same.
class SignPicturesTest {

    private static final Pattern DRAWN = Pattern.compile("if\\(name\\.equals\\(\"([A-Z_0-9]++)\"\\)\\)([^\n]++)");

    private static List<MatchResult> drawn() {
        try {
            return DRAWN.matcher(Files.readString(Path.of("src/main/jte/pathways/signs/picture.jte")))
                    .results()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SignLine line(Sign sign) {
        var words = sign.wordings().getFirst();
        return new SignLine(
                sign.code(),
                sign.exploitation(),
                sign.kind(),
                sign.open(),
                sign.appliesTo(),
                words.words(),
                words.next());
    }

    @Test
    void every_sign_of_the_public_has_a_picture_of_its_own() {
        assertThat(ShippedSigns.shipped().stream().filter(Sign::open).map(SignPicturesTest::line))
                .hasSize(40)
                .allMatch(line -> line.picture().equals(line.code()));
    }

    @Test
    void what_is_named_is_drawn_and_what_is_drawn_is_named() {
        var named = Stream.of(
                        ShippedSigns.shipped().stream()
                                .map(SignPicturesTest::line)
                                .map(SignLine::picture),
                        Arrays.stream(SignKind.values()).map(SignPictures::of),
                        Arrays.stream(Exploitation.values()).map(SignPictures::of))
                .flatMap(names -> names)
                .distinct();
        assertThat(drawn().stream().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(named.toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void no_two_pictures_are_the_same_and_each_form_and_each_kind_has_its_own() {
        assertThat(drawn().stream().map(found -> found.group(2))).doesNotHaveDuplicates();
        assertThat(Arrays.stream(SignKind.values()).map(SignPictures::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Exploitation.values()).map(SignPictures::of)).doesNotHaveDuplicates();
    }

    @Test
    void every_picture_takes_its_colours_from_the_page() {
        assertThat(drawn().stream().map(found -> found.group(2)))
                .allMatch(picture -> !picture.contains("#") && !picture.contains("style"));
    }
}
