package waymark.sharing.htcds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.web.lists.Csv;

/// The file as a table: a column for each field of the standard and of the extension, and one row.
final class HtcdsFile {

    private HtcdsFile() {}

    /// @param document as [HtcdsCase#document] made it
    static String csv(Map<String, Object> document) {
        var header = new ArrayList<String>();
        var row = new ArrayList<String>();
        HtcdsStandard.FIELDS.forEach(field -> add(header, row, field.name(), document.get("fields")));
        HtcdsCase.EXTENSION.forEach(name -> add(header, row, name, document.get("unitedKingdom")));
        return Csv.text(header, List.of(row));
    }

    private static void add(List<String> header, List<String> row, String name, @Nullable Object part) {
        header.add(name);
        row.add(part instanceof Map<?, ?> values ? words(values.get(name)) : "");
    }

    /// Several codes stand in one cell with semicolons between them.
    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
