package waymark.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
}
