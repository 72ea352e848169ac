package waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// What a file is, is read in it; what it is called says nothing.
class DocumentFormatTest {

    private static DocumentFormat.Detected detect(byte[] file) throws IOException {
        return DocumentFormat.detect(new ByteArrayInputStream(file));
    }

    private static DocumentFormat format(byte[] file) throws IOException {
        return detect(file).format().orElse(null);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void office_files_are_known_by_what_is_packed_in_them() throws IOException {
        assertThat(format(DocumentFixtures.packed("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(DocumentFormat.WORD);
        assertThat(format(DocumentFixtures.packed("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(DocumentFormat.EXCEL);
        assertThat(format(DocumentFixtures.packed("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(DocumentFormat.POWERPOINT);
        var open = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(open)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(ascii("application/vnd.oasis.opendocument.spreadsheet"));
        }
        assertThat(format(open.toByteArray())).isEqualTo(DocumentFormat.OPEN_SHEET);
    }

    @Test
    void a_file_with_macros_a_plain_archive_and_a_program_are_refused() throws IOException {
        assertThat(detect(DocumentFixtures.packed("word/document.xml", "word/vbaProject.bin"))
                        .macros())
                .isTrue();
        assertThat(format(DocumentFixtures.packed("anything.txt"))).isNull();
        assertThat(format(ascii("PK\u0003\u0004 and no more"))).isNull();
        assertThat(format(ascii("MZ\u0090\u0000\u0003"))).isNull();
        assertThat(format(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isNull();
    }

    @Test
    void a_file_that_grows_without_end_is_none() throws IOException {
        var bomb = new ByteArrayOutputStream();
        var nothing = new byte[1 << 20];
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int megabyte = 0; megabyte < 310; megabyte++) {
                zip.write(nothing);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(format(bomb.toByteArray())).isNull();
    }

    @Test
    void text_is_text_in_any_encoding_of_one_byte() throws IOException {
        assertThat(format(ascii("area,spent\r\nHull,12\r\n"))).isEqualTo(DocumentFormat.TEXT);
        assertThat(format("spent: £12".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(DocumentFormat.TEXT);
        assertThat(format(ascii("<html><script>alert(1)</script>"))).isEqualTo(DocumentFormat.TEXT);
        assertThat(format(ascii("nul\u0000"))).isNull();
        var pdf = Arrays.copyOf(ascii("%PDF-1.7"), 4_000);
        assertThat(format(pdf)).isEqualTo(DocumentFormat.PDF);
    }

    @Test
    void a_download_has_the_ending_of_what_it_is() {
        assertThat(DocumentFormat.PDF.named("Minutes.PDF")).isEqualTo("Minutes.PDF");
        assertThat(DocumentFormat.PDF.named("minutes.exe")).isEqualTo("minutes.exe.pdf");
        assertThat(DocumentFormat.TEXT.named("page.html")).isEqualTo("page.html.txt");
        assertThat(DocumentFormat.TEXT.named("figures.csv")).isEqualTo("figures.csv");
        assertThat(DocumentFormat.JPEG.named("photo.jpeg")).isEqualTo("photo.jpeg");
    }
}
