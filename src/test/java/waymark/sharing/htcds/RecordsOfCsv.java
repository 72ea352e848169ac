package waymark.sharing.htcds;

import java.util.ArrayList;
import java.util.List;

/// Reads a table as RFC 4180 describes it, without the library that writes it.
final class RecordsOfCsv {

    private RecordsOfCsv() {}

    static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        var letters = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int place = 0; place < letters.length(); place++) {
            char letter = letters.charAt(place);
            if (quoted && letter == '"' && place + 1 < letters.length() && letters.charAt(place + 1) == '"') {
                cell.append('"');
                place++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && letter == '\n') {
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(letter);
            }
        }
        return rows;
    }
}
