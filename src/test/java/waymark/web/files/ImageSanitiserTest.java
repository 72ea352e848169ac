package waymark.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.web.files.ImageSanitiser.Made;

/// A safe picture shows what the file showed and contains nothing else; a malicious file breaks nothing of
/// ours.
class ImageSanitiserTest {

    private static ImageSanitiser making;

    @BeforeAll
    static void a_place_for_its_programs() throws IOException {
        making = new ImageSanitiser(2, "");
    }

    @AfterAll
    static void leaves() throws IOException {
        making.leave();
    }

    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();

    private Made make(FileKind kind, byte[] file) throws IOException {
        return making.make(kind, new ByteArrayInputStream(file), picture);
    }

    private BufferedImage seen() throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.toByteArray())));
    }

    @Test
    void it_tells_nothing_of_where_when_by_whom_or_with_what_it_was_taken_and_stands_upright() throws IOException {
        var file = PictureFixtures.telling("canary", 6);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("canary-gps", "canary-xmp", "canary-iptc");
        assertThat(make(FileKind.JPEG, file)).isEqualTo(Made.DONE);
        assertThat(new String(picture.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary", "Exif", "xmp", "Photoshop", "ICC_PROFILE");
        assertThat(seen().getWidth()).isEqualTo(40);
        assertThat(seen().getHeight()).isEqualTo(60);
        assertThat(red(35, 5))
                .as("the corner that was upper left is upper right")
                .isTrue();
        assertThat(red(5, 5)).isFalse();
    }

    private boolean red(int x, int y) throws IOException {
        var dot = new Color(seen().getRGB(x, y));
        return dot.getRed() > 200 && dot.getGreen() < 100;
    }

    @Test
    void a_large_one_becomes_smaller_and_every_kind_becomes_a_jpeg() throws IOException {
        assertThat(make(FileKind.PNG, PictureFixtures.made("png", 5_000, 3_000)))
                .isEqualTo(Made.DONE);
        assertThat(seen().getWidth()).isEqualTo(2_000);
        assertThat(seen().getHeight()).isEqualTo(1_200);
        picture.reset();
        assertThat(make(FileKind.WEBP, PictureFixtures.WEBP)).isEqualTo(Made.DONE);
        assertThat(picture.toByteArray()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void a_bomb_is_refused_by_its_header_and_a_smaller_one_costs_no_memory_of_ours() throws IOException {
        assertThat(make(FileKind.PNG, PictureFixtures.bomb(50_000, 50_000))).isEqualTo(Made.TOO_MANY_PIXELS);
        assertThat(make(FileKind.PNG, PictureFixtures.bomb(30_000, 2))).isEqualTo(Made.DONE);
        assertThat(making.make(
                        FileKind.PNG,
                        new ByteArrayInputStream(PictureFixtures.bomb(5_000, 4_000)),
                        new ByteArrayOutputStream()))
                .isIn(Made.DONE, Made.UNREADABLE);
    }

    @Test
    void what_is_broken_or_something_else_is_refused() throws IOException {
        var whole = PictureFixtures.made("png", 300, 300);
        assertThat(make(FileKind.PNG, Arrays.copyOf(whole, 40))).isEqualTo(Made.UNREADABLE);
        assertThat(make(FileKind.JPEG, whole)).isEqualTo(Made.UNREADABLE);
        assertThat(make(FileKind.JPEG, PictureFixtures.bytes("\u00FF\u00D8\u00FF<svg onload=alert(1)>")))
                .isEqualTo(Made.UNREADABLE);
        assertThat(make(FileKind.WEBP, PictureFixtures.bytes("RIFF____WEBPVP8X nothing")))
                .isEqualTo(Made.UNREADABLE);
    }

    @Test
    void its_process_is_told_nothing_of_our_surroundings() throws IOException {
        var telling = new ImageSanitiser(1, "/usr/bin/env");
        try {
            assertThat(telling.command(FileKind.JPEG).environment().keySet()).containsExactly("PATH");
            assertThat(telling.command(FileKind.JPEG).command().toString())
                    .doesNotContain(System.getProperty("java.class.path"));
        } finally {
            telling.leave();
        }
    }
}
