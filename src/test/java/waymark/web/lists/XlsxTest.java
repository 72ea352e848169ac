package waymark.web.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// A list as a workbook, read by another program.
class XlsxTest {

    @Test
    void numbers_and_days_are_that_and_a_text_that_begins_like_a_formula_stays_text() throws IOException {
        var file = Xlsx.bytes(new ListFile(
                "list",
                List.of("Title", "Value", "Due", "Note"),
                List.of(Arrays.asList("=1+1", new BigDecimal("12.5"), LocalDate.of(2026, 11, 28), null))));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Title");
            var row = rows.get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getText()).isEqualTo("=1+1");
            assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("12.5"));
            assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 28));
            assertThat(row.getCellText(3)).isEmpty();
        }
    }

    @Test
    void what_is_allowed_in_a_column_is_listed_in_a_sheet_of_its_own_and_offered_in_its_cells() throws IOException {
        var file = Xlsx.bytes(new ListFile(
                "list", List.of("Title", "Area"), List.of(), Map.of("Area", List.of("Hull", "East Riding"))));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            assertThat(book.findSheet("Allowed values")
                            .orElseThrow()
                            .read()
                            .get(2)
                            .getCellText(0))
                    .isEqualTo("East Riding");
            var sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
            assertThat(sheet).contains("sqref=\"B2:B1001\"", "<formula1>'Allowed values'!$A$2:$A$3</formula1>");
        }
    }
}
