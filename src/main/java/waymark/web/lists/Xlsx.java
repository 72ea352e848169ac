package waymark.web.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import waymark.kernel.InvariantViolation;
import waymark.web.Clocks;

/// A list as a workbook of one sheet: numbers and days are numbers and days, the heading stays in sight and
/// filters its column. Text is text whatever it begins with: no cell is a formula.
public final class Xlsx {

    /// The media type.
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// The most that a cell takes.
    private static final int LONGEST = 32_767;

    private static final int WIDEST = 60;

    /// How far down cells offer what is allowed.
    private static final int OFFERED_ROWS = 1_000;

    private Xlsx() {}

    /// The whole file.
    public static byte[] bytes(ListFile file) {
        var out = new ByteArrayOutputStream();
        try {
            write(file, out);
        } catch (IOException problem) {
            throw new InvariantViolation("writing into memory failed", problem);
        }
        return out.toByteArray();
    }

    private static void write(ListFile file, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Waymark", null)) {
            var sheet = book.newWorksheet("List");
            for (int column = 0; column < file.header().size(); column++) {
                sheet.value(0, column, file.header().get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(file, column));
            }
            for (int row = 0; row < file.rows().size(); row++) {
                var cells = file.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row + 1, column, cells.get(column));
                }
            }
            if (!file.allowed().isEmpty()) {
                offer(book, sheet, file);
            }
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(
                    0, 0, file.rows().size(), Math.max(0, file.header().size() - 1));
        }
    }

    /// A second sheet with what is allowed, a column for each heading, and lists to choose from in the first.
    private static void offer(Workbook book, Worksheet sheet, ListFile file) {
        var lists = book.newWorksheet("Allowed values");
        int place = 0;
        for (int column = 0; column < file.header().size(); column++) {
            var allowed = file.allowed().get(file.header().get(column));
            if (allowed != null && !allowed.isEmpty()) {
                lists.value(0, place, file.header().get(column));
                lists.style(0, place).bold().set();
                lists.width(place, WIDEST);
                for (int row = 0; row < allowed.size(); row++) {
                    lists.value(row + 1, place, text(allowed.get(row)));
                }
                sheet.range(1, column, OFFERED_ROWS, column)
                        .validateWithList(lists.range(1, place, allowed.size(), place))
                        .allowBlank(true)
                        .showErrorMessage(false); // the list helps; what is wrong is said when it is read
                place++;
            }
        }
        lists.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.value(row, column, yes ? "Yes" : "No");
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case Instant moment -> put(sheet, row, column, LocalDateTime.ofInstant(moment, Clocks.LONDON));
            default -> sheet.value(row, column, text(cell));
        }
    }

    private static String text(Object cell) {
        var text = cell.toString().replace("\0", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// In letters: as wide as what is in it, within reason.
    private static double width(ListFile file, int column) {
        int longest = file.header().get(column).length();
        for (List<?> row : file.rows()) {
            var cell = column < row.size() ? row.get(column) : null;
            longest = Math.max(longest, cell == null ? 0 : cell.toString().length());
        }
        return Math.clamp(longest + 3, 8, WIDEST);
    }
}
