package waymark.web.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import waymark.kernel.Ruling;
import waymark.web.lists.ListFile;
import waymark.web.lists.Xlsx;

/// What people bring from a spreadsheet, and what somebody might bring to do harm.
class SheetReaderTest {

    private static final byte[] BOOK = Xlsx.bytes(new ListFile(
            "list",
            List.of("Title", "Due", "Number"),
            List.of(Arrays.asList("=1+1", LocalDate.of(2027, 9, 30), 12), Arrays.asList(null, null, null))));

    @Test
    void a_workbook_gives_its_texts_days_and_numbers_at_their_places() {
        var sheet = read(BOOK);
        assertThat(sheet.rows().getFirst()).containsExactly("Title", "Due", "Number");
        assertThat(sheet.rows().get(1)).containsExactly("=1+1", "2027-09-30", "12");
        assertThat(Sheet.name(1, 27)).isEqualTo("AB2");
    }

    @Test
    void rows_that_are_empty_keep_the_others_where_they_are() throws IOException {
        var sheet = read(workbook(Map.of("C4", "Here")));
        assertThat(sheet.cell(3, 2)).isEqualTo("Here");
        assertThat(Sheet.of(sheet.carried())).contains(sheet);
        assertThat(text("A;B\n;\n;x").cell(2, 1)).isEqualTo("x");
    }

    @Test
    void a_formula_gives_the_value_that_was_shown_last() throws IOException {
        var parts = parts(workbook(Map.of("A1", "1")));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1"><f>HYPERLINK("https://evil.example")</f><v>7</v></c>
                <c r="B1" t="str"><f>A2&amp;"x"</f><v>Shown</v></c></row></sheetData></worksheet>
                """);
        var sheet = read(packed(parts));
        assertThat(sheet.rows().getFirst()).containsExactly("7", "Shown");
    }

    @Test
    void text_is_read_in_the_encodings_and_with_the_marks_that_spreadsheets_write() {
        assertThat(text("Title,Owner\n\"Visit, twice\",Café").rows().get(1)).containsExactly("Visit, twice", "Café");
        assertThat(text("Title;Owner\n\"Two\nlines\";B").rows().get(1)).containsExactly("Two\nlines", "B");
        assertThat(text("Title\tOwner\r\n\"Visit\" all, they said\tB\r\n").cell(1, 1))
                .isEqualTo("B");
        assertThat(text("sep=;\nA,b;C").rows().getFirst()).containsExactly("A,b", "C");
        assertThat(bytes("Café;B", Charset.forName("windows-1252")).cell(0, 0)).isEqualTo("Café");
        assertThat(bytes("\uFEFFCafé;B", StandardCharsets.UTF_8).cell(0, 0)).isEqualTo("Café");
        assertThat(bytes("\uFEFFCafé\tB", StandardCharsets.UTF_16LE).cell(0, 0)).isEqualTo("Café");
        assertThat(text("'=1+1;'quoted").rows().getFirst()).containsExactly("=1+1", "'quoted");
    }

    @Test
    void too_much_is_refused_and_says_so() {
        assertThat(refused(SheetReader.pasted("pasted", "x\n".repeat(502)))).contains("more than 500 rows");
        assertThat(refused(SheetReader.pasted("pasted", "x" + "\n".repeat(6_000) + "y")))
                .contains("more than 500");
        assertThat(refused(SheetReader.pasted("pasted", "x,".repeat(80)))).contains("more than 60 columns");
        assertThat(refused(SheetReader.pasted("pasted", "x".repeat(1_000_001)))).contains("1,000,000 characters");
        assertThat(refused(SheetReader.file("file", new byte[2_000_001]))).contains("2,000,000 bytes");
        assertThat(refused(SheetReader.pasted("pasted", " \n "))).contains("nothing in it");
    }

    @Test
    void a_workbook_that_grows_without_end_is_left_before_it_does() throws IOException {
        var parts = parts(BOOK);
        parts.put("xl/worksheets/sheet2.xml", " ".repeat(21_000_000));
        var bomb = packed(parts);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused(SheetReader.file("file", bomb))).contains("20,000,000 bytes");
    }

    @Test
    void macros_document_types_and_cells_far_away_are_refused() throws IOException {
        assertThat(refused(with("xl/vbaProject.bin", "x"))).contains("macros");
        assertThat(refused(with("[Content_Types].xml", "<Types a=\"sheet.macroEnabled.main+xml\"/>")))
                .contains("macros");
        assertThat(refused(with(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst><si><t>&b;</t></si></sst>")))
                .contains("document type");
        assertThat(
                        refused(
                                with(
                                        "xl/worksheets/sheet1.xml",
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")))
                .contains("cannot be read as a workbook");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_words() {
        assertThat(refused(SheetReader.file("file", new byte[] {'P', 'K', 3, 4, 0, 0})))
                .contains("Save it as XLSX");
        assertThat(refused(SheetReader.file("file", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .contains("password");
        assertThat(refused(SheetReader.file("file", new byte[] {1, 0, 2}))).contains("Save it as XLSX");
        assertThat(Sheet.of("not carried")).isEmpty();
        assertThat(Sheet.of("[null]")).isEmpty();
        assertThat(Sheet.of("null")).isEmpty();
        assertThat(Sheet.of("")).isEmpty();
    }

    @Test
    void days_are_read_as_people_write_them_and_never_the_month_first() {
        for (var text : List.of(
                "30/9/2027", "30.09.2027", "30-Sep-27", "30 September 2027", "2027-09-30", "2027-09-30 00:00:00")) {
            assertThat(SheetDates.parse(text)).as(text).contains(LocalDate.of(2027, 9, 30));
        }
        for (var text : List.of("9/30/2027", "31/9/2027", "next year", "", "30/9", "46000", "30/9/1927", "1/2/3/4")) {
            assertThat(SheetDates.parse(text)).as(text).isEmpty();
        }
    }

    private static Sheet read(byte[] file) {
        return agreed(SheetReader.file("file", file));
    }

    private static Sheet text(String text) {
        return agreed(SheetReader.pasted("pasted", text));
    }

    @Test
    void a_spreadsheet_of_another_kind_is_refused_with_what_to_do() throws IOException {
        var open = new LinkedHashMap<String, String>();
        open.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        open.put("content.xml", "<office:document-content/>");
        assertThat(refused(SheetReader.file("file", packed(open)))).contains("(ODS)", "Save as", "XLSX");
    }

    private static Sheet bytes(String text, Charset in) {
        return read(text.getBytes(in));
    }

    private static Sheet agreed(Ruling<Sheet> ruling) {
        return switch (ruling) {
            case Ruling.Agreed(Sheet sheet) -> sheet;
            case Ruling.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static String refused(Ruling<Sheet> ruling) {
        return ruling instanceof Ruling.Refused<Sheet>(var problems)
                ? problems.getFirst().message()
                : "agreed";
    }

    private static Ruling<Sheet> with(String name, String content) throws IOException {
        var parts = parts(BOOK);
        parts.put(name, content);
        return SheetReader.file("file", packed(parts));
    }

    private static byte[] workbook(Map<String, String> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", null)) {
            var sheet = book.newWorksheet("Sheet");
            cells.forEach(
                    (name, text) -> sheet.value(Integer.parseInt(name.substring(1)) - 1, name.charAt(0) - 'A', text));
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
