package waymark.web.lists;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import waymark.kernel.InvariantViolation;

/// A list as a file that a spreadsheet opens: UTF-8 with its mark, RFC 4180, and no cell that a spreadsheet
/// would run.
public final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private Csv() {}

    /// @param header the first row
    /// @param rows the others; null prints as empty
    public static String text(List<String> header, List<? extends List<?>> rows) {
        var out = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(header);
            for (var row : rows) {
                for (var cell : row) {
                    printer.print(safe(cell));
                }
                printer.println();
            }
            printer.flush();
        } catch (IOException problem) {
            throw new InvariantViolation("writing into memory failed", problem);
        }
        return out.toString();
    }

    /// What makes a spreadsheet take a cell for a formula, in the letters of English and of East Asian
    /// keyboards.
    private static final String FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    /// A text that begins like a formula gets an apostrophe, as OWASP advises against CSV injection;
    /// numbers stay. What a spreadsheet passes over at the beginning (spaces, marks without width) is
    /// passed over here too.
    private static Object safe(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Number) {
            return cell;
        }
        var text = cell.toString().replace("\0", "");
        var begin = text.codePoints().filter(Csv::shows).findFirst().orElse('x');
        var broken = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return broken || FORMULA.indexOf(begin) >= 0 ? "'" + text : text;
    }

    private static boolean shows(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT;
    }
}
