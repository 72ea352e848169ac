package waymark.web.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads the values of the first sheet of a workbook that shows anything. Formulas are not run: what is read is
/// the value that the spreadsheet showed last.
final class WorkbookReader {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_SHEETS = 60;
    private static final int LONGEST_NUMBER = 40;
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22);

    private WorkbookReader() {}

    static Sheet read(byte[] file) throws UnreadableSheet {
        var checked = WorkbookParts.checked(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(checked), new ReadingOptions(true, true))) {
            return first(book);
        } catch (IOException | RuntimeException broken) { // a broken file fails in the reader wherever it is broken
            throw new UnreadableSheet("It cannot be read as a workbook. Save it as XLSX or CSV", broken);
        }
    }

    /// Every sheet that is shown and has anything, the first ones where there are many.
    static List<NamedSheet> readAll(byte[] file) throws UnreadableSheet {
        var checked = WorkbookParts.checked(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(checked), new ReadingOptions(true, true))) {
            var read = new ArrayList<NamedSheet>();
            for (var sheet : book.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .limit(MOST_SHEETS)
                    .toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    var builder = SheetBuilder.wide();
                    if (put(rows.iterator(), builder)) {
                        read.add(new NamedSheet(sheet.getName(), builder.sheet(), ""));
                    }
                } catch (UnreadableSheet large) {
                    read.add(new NamedSheet(sheet.getName(), new Sheet(List.of()), String.valueOf(large.getMessage())));
                }
            }
            if (read.isEmpty()) {
                throw new UnreadableSheet("No sheet of it has anything in it");
            }
            return List.copyOf(read);
        } catch (IOException | RuntimeException broken) { // a broken file fails in the reader wherever it is broken
            throw new UnreadableSheet("It cannot be read as a workbook. Save it as XLSX or CSV", broken);
        }
    }

    private static Sheet first(ReadableWorkbook book) throws IOException, UnreadableSheet {
        var shown = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (var sheet : shown) {
            try (Stream<Row> rows = sheet.openStream()) {
                var builder = new SheetBuilder();
                if (put(rows.iterator(), builder)) {
                    return builder.sheet();
                }
            }
        }
        throw new UnreadableSheet("No sheet of it has anything in it");
    }

    private static boolean put(Iterator<Row> rows, SheetBuilder sheet) throws UnreadableSheet {
        boolean any = false;
        for (int seen = 0; rows.hasNext() && seen < MOST_ROWS; seen++) {
            var row = rows.next();
            for (Cell cell : row) {
                var text = cell == null ? "" : text(cell);
                sheet.put(row.getRowNum() - 1, cell == null ? 0 : cell.getColumnIndex(), text);
                any |= !text.isBlank();
            }
        }
        return any;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.getValue()) ? "yes" : "no";
        }
        boolean number = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        var raw = cell.getRawValue();
        if (!number || raw == null) {
            return cell.getText() == null ? "" : cell.getText();
        }
        return number(cell, raw);
    }

    private static String number(Cell cell, String raw) {
        try {
            var value = new BigDecimal(raw);
            if (day(cell)) {
                return cell.asDate().toLocalDate().toString();
            }
            return raw.length() > LONGEST_NUMBER || Math.abs(value.scale()) > LONGEST_NUMBER
                    ? raw
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return raw; // a formula that gives a text
        }
    }

    /// A number is a day by the way that it is shown.
    private static boolean day(Cell cell) {
        Integer id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        if (id != null && DAYS.contains(id)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        var letters = unquoted(format.toLowerCase(Locale.ROOT));
        return letters.contains("yy") || letters.contains("d") && letters.contains("m");
    }

    /// Without what is in quotation marks or brackets, such as a colour or a language.
    private static String unquoted(String format) {
        var kept = new StringBuilder();
        boolean quoted = false;
        boolean bracket = false;
        for (char letter : format.toCharArray()) {
            quoted ^= letter == '"';
            bracket = letter == '[' || bracket && letter != ']';
            if (!quoted && !bracket) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }
}
