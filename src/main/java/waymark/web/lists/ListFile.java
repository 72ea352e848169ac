package waymark.web.lists;

import java.util.List;

/// A list as a file that a spreadsheet opens: what a handler of `….csv` and `….xlsx` answers. How the
/// address ends says which of them is sent; in the demonstration each row says that it is invented.
///
/// @param name of the file, without its ending
/// @param header the first row
/// @param rows the others: text, numbers, days, moments; null is an empty cell
public record ListFile(String name, List<String> header, List<? extends List<?>> rows) {}
