package waymark.analysis.national;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Spreadsheets in three layouts, made in code. The Home Office's own files were not at hand: these follow what
/// is known of them (cover and notes, quarters down or across, merged headings, marks in square brackets).
public final class Spreadsheets {

    private Spreadsheets() {}

    /// Quarters down, the year in a merged cell beside them, two levels of headings.
    ///
    /// @param third referrals of the third quarter of 2025
    /// @param total of the fourth quarter, which its adults and children need not add up to
    public static byte[] quartersDown(int third, int adults, int children, int total) {
        return book(book -> {
            var cover = book.newWorksheet("Cover");
            cover.value(0, 0, "National Referral Mechanism statistics, invented for a test");
            cover.value(2, 0, "Contact: nobody@example.org");
            var notes = book.newWorksheet("Notes");
            notes.value(0, 0, "Note 1");
            notes.value(0, 1, "Figures are revised in later editions.");
            var sheet = book.newWorksheet("Table_1");
            sheet.value(0, 0, "Table 1: NRM referrals by age and gender, quarter 3 2025 to quarter 4 2025 [note 1]");
            sheet.range(0, 0, 0, 8).merge();
            sheet.value(1, 0, "This worksheet has one table. Some cells refer to notes.");
            texts(sheet, 3, "", "", "Adult [note 2]", "", "", "Child", "", "", "Total");
            sheet.range(3, 2, 3, 4).merge();
            sheet.range(3, 5, 3, 7).merge();
            texts(
                    sheet,
                    4,
                    "Year",
                    "Quarter",
                    "Female",
                    "Male",
                    "Total",
                    "Female",
                    "Male",
                    "Total",
                    "Shoe size",
                    "All referrals");
            row(sheet, 5, "2025", "Q3 (Jul to Sep) [r]", 1000, 3000, 4000, 500, third - 4500, third - 4000, 7, third);
            row(sheet, 6, "", "Q4 (Oct to Dec)", 900, adults - 900, adults, 400, children - 400, children, 8, total);
            sheet.value(8, 0, "[r] Revised since the last edition");
        });
    }

    /// Quarters across, under merged years, with the groups in rows under headings.
    public static byte[] quartersAcross() {
        return book(book -> {
            var sheet = book.newWorksheet("NRM2");
            sheet.value(0, 0, "Table 2: Number of referrals, by competent authority");
            texts(sheet, 2, "Group", "2024", "", "2025", "");
            texts(sheet, 3, "", "Q3", "Q4", "Q1", "Q2");
            row(sheet, 4, "SCA", 4127, 4700, 4800, 4600);
            row(sheet, 5, "IECA", 631, 838, "[c]", 900);
            row(sheet, 6, "Total referrals", 4758, 5538, 5500, 5600);
            row(sheet, 7, "Duty to Notify reports", 1300, 1400, "many", 1200);
        });
    }

    /// One quarter, which the title names; a row for each nationality.
    public static byte[] oneQuarter() {
        return book(book -> {
            var sheet = book.newWorksheet("3");
            sheet.value(0, 0, "Table 3: Referrals to the NRM by nationality and age, October to December 2025");
            texts(sheet, 2, "Nationality", "Adult", "Child", "Age not known", "Total");
            row(sheet, 3, "Albanian", 200, 50, 0, 250);
            row(sheet, 4, "UK", 500, 816, 0, 1316);
            row(sheet, 5, "Eritrean", 700, 100, 43, 843);
            row(sheet, 6, "Atlantean", 1, 2, 0, 3);
            row(sheet, 7, "Total", 4000, 1978, 43, 6021);
        });
    }

    private static byte[] book(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            content.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void texts(Worksheet sheet, int row, String... cells) {
        row(sheet, row, (Object[]) cells);
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (!cells[column].toString().isEmpty()) {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }
}
