package waymark.campaigns.pictures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.WaymarkTest;
import waymark.campaigns.pictures.metadata.RightsText;
import waymark.kernel.Ruling;

/// What is in the files that Waymark hands out, read by a library that writes none of it: nothing that tells where,
/// with what or whom, and all that belongs to the picture.
@WaymarkTest
class RenditionMetadataTest {

    private static final RightsText RIGHTS = new Picture.About(
                    "A harbour, in the morning",
                    "A crane",
                    Origin.PHOTOGRAPH,
                    WhoIsShown.REAL,
                    "S",
                    "Ana Örn",
                    "Photo: Ana Örn / Waymark & friends",
                    "© 2026 Ana Örn",
                    Licence.CC_BY,
                    "For the <Humber> only",
                    null,
                    "A crane lifts a box, and two people look on.")
            .rights();

    @Autowired
    private RenditionMaker maker;

    @Autowired
    private OwnSet own;

    private static Metadata read(byte[] file) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        } catch (ImageProcessingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static Map<String, String> xmp(byte[] file) throws IOException {
        var all = new TreeMap<String, String>();
        read(file).getDirectoriesOfType(XmpDirectory.class).forEach(one -> all.putAll(one.getXmpProperties()));
        return all;
    }

    private List<Rendition> made(byte[] file) {
        return switch (maker.make(file, false)) {
            case Ruling.Agreed<List<Rendition>>(var files) -> files;
            case Ruling.Refused<List<Rendition>>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void a_photograph_keeps_its_rights_and_tells_nothing_else() throws IOException {
        var sent = TellingPicture.jpeg();
        var before = read(sent);
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
        assertThat(before.getFirstDirectoryOfType(ExifThumbnailDirectory.class)).isNotNull();
        assertThat(before.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getByteArray(0x927C))
                .as("the notes of the device")
                .isNotNull();
        assertThat(xmp(sent).toString()).contains("canary-person");

        var files = made(sent);

        assertThat(files).extracting(Rendition::width).containsExactly(320, 800, 900);
        for (var file : files) {
            var described = file.described(RIGHTS);
            tellsNothing(described);
            assertThat(keptIn(xmp(described))).isTrue();
            var iptc = read(described).getFirstDirectoryOfType(IptcDirectory.class);
            assertThat(iptc.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo("Ana Örn");
            assertThat(iptc.getString(IptcDirectory.TAG_CREDIT)).startsWith("Photo: Ana Örn / Waymark");
            assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo("© 2026 Ana Örn");
            assertThat(iptc.getString(IptcDirectory.TAG_SPECIAL_INSTRUCTIONS))
                    .isEqualTo("Free with the credit (CC BY 4.0). For the <Humber> only");
            assertThat(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(described)))
                            .getWidth())
                    .isEqualTo(file.width());
        }
    }

    @Test
    void a_png_that_names_somebody_becomes_a_file_that_does_not() throws IOException {
        var sent = TellingPicture.png();
        assertThat(xmp(sent).toString()).contains("canary-person");
        for (var file : made(sent)) {
            var described = file.described(RIGHTS);
            tellsNothing(described);
            assertThat(keptIn(xmp(described))).isTrue();
        }
    }

    @Test
    void an_illustration_is_a_png_with_its_licence_in_it() throws IOException {
        var one = own.all().getFirst();
        for (var file : own.renditions(one)) {
            var described = file.described(one.about().rights());
            assertThat(file.format()).isEqualTo("png");
            assertThat(xmp(described))
                    .containsEntry("xmpRights:WebStatement", "https://creativecommons.org/publicdomain/zero/1.0/")
                    .containsEntry("plus:ModelReleaseStatus", "http://ns.useplus.org/ldf/vocab/MR-NAP")
                    .containsEntry("Iptc4xmpCore:AltTextAccessibility[1]", one.alt());
            assertThat(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(described)))
                            .getWidth())
                    .isEqualTo(file.width());
        }
    }

    @Test
    void what_is_no_picture_or_says_that_software_generated_it_is_refused() throws IOException {
        assertThat(problem("GIF89a".getBytes(StandardCharsets.US_ASCII))).contains("JPEG, PNG or WebP");
        assertThat(problem(new byte[0])).isEqualTo("Choose a file");
        var declared = new String(TellingPicture.jpeg(), StandardCharsets.ISO_8859_1)
                .replace("canary-city", "trainedAlgorithmicMedia");
        assertThat(problem(declared.getBytes(StandardCharsets.ISO_8859_1))).contains("software generated it");
    }

    private String problem(byte[] file) {
        return switch (maker.make(file, false)) {
            case Ruling.Agreed<List<Rendition>> _ -> "";
            case Ruling.Refused<List<Rendition>>(var problems) ->
                problems.getFirst().message();
        };
    }

    private static void tellsNothing(byte[] file) throws IOException {
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(TellingPicture.CANARY, "Exif\0");
        var after = read(file);
        for (var gone : List.of(
                GpsDirectory.class, ExifThumbnailDirectory.class, ExifIFD0Directory.class, ExifSubIFDDirectory.class)) {
            assertThat(after.getDirectoriesOfType(gone))
                    .as(gone.getSimpleName())
                    .isEmpty();
        }
        assertThat(xmp(file).keySet()).noneMatch(name -> name.contains("PersonInImage") || name.contains("City"));
    }

    private static boolean keptIn(Map<String, String> xmp) {
        assertThat(xmp)
                .containsEntry("dc:creator[1]", "Ana Örn")
                .containsEntry("dc:rights[1]", "© 2026 Ana Örn")
                .containsEntry("photoshop:Credit", "Photo: Ana Örn / Waymark & friends")
                .containsEntry("xmpRights:Marked", "True")
                .containsEntry("xmpRights:UsageTerms[1]", "Free with the credit (CC BY 4.0). For the <Humber> only")
                .containsEntry("xmpRights:WebStatement", "https://creativecommons.org/licenses/by/4.0/")
                .containsEntry("Iptc4xmpCore:AltTextAccessibility[1]", "A crane lifts a box, and two people look on.")
                .containsEntry("plus:ModelReleaseStatus", "http://ns.useplus.org/ldf/vocab/MR-LMR")
                .containsEntry(
                        "Iptc4xmpExt:DigitalSourceType",
                        "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
        return true;
    }
}
