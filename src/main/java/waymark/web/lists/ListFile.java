package waymark.web.lists;

import java.util.List;
import java.util.Map;

/// A list as a file that a spreadsheet opens: what a handler of `….csv` and `….xlsx` answers. How the
/// address ends says which of them is sent; in the demonstration each row says that it is invented.
///
/// @param name of the file, without its ending
/// @param header the first row
/// @param rows the others: text, numbers, days, moments; null is an empty cell
/// @param allowed what may be put into a column, by its heading: a workbook offers it in each cell
public record ListFile(
        String name, List<String> header, List<? extends List<?>> rows, Map<String, List<String>> allowed) {

    /// A list that is only read.
    public ListFile(String name, List<String> header, List<? extends List<?>> rows) {
        this(name, header, rows, Map.of());
    }
}
