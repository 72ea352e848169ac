package waymark.insight.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import waymark.insight.linkage.Encoding;
import waymark.insight.linkage.Field;
import waymark.insight.linkage.PersonList;

/// Reads a list of people from a file: a column `id`, and what is known of them.
final class ListReader {

    /// The column of an encoded file that says which key it was made with.
    static final String KEY = "key";

    private static final Set<String> ID = Set.of("id", "rec_id");

    private final CsvFile csv;
    private final int id;
    private final List<Integer> columns = new ArrayList<>();

    private ListReader(CsvFile csv, int id) {
        this.csv = csv;
        this.id = id;
    }

    /// @param chosen names of the columns to read; empty for all
    static ListReader of(Path file, Set<String> chosen) throws IOException {
        var csv = CsvFile.read(file);
        int id = -1;
        for (int at = 0; at < csv.columns().size() && id < 0; at++) {
            if (ID.contains(csv.columns().get(at).toLowerCase(Locale.ROOT))) id = at;
        }
        if (id < 0) throw BadInput.at(file, 1, "id", "there is no such column.");
        var reader = new ListReader(csv, id);
        for (int at = 0; at < csv.columns().size(); at++) {
            String name = csv.columns().get(at);
            if (at != id && !name.equals(KEY) && (chosen.isEmpty() || chosen.contains(name))) reader.columns.add(at);
        }
        for (String name : chosen) {
            if (!csv.columns().contains(name)) throw BadInput.at(file, 1, name, "there is no such column.");
        }
        if (reader.columns.isEmpty()) throw BadInput.at(file, 1, "2", "there is no column to compare beside id.");
        if (csv.rows().isEmpty()) throw BadInput.at(file, 2, "id", "the list has nobody on it.");
        reader.checkIds();
        return reader;
    }

    private void checkIds() {
        var seen = new HashSet<String>();
        for (var row : csv.rows()) {
            String value = row.values().get(id);
            if (value.isEmpty())
                throw BadInput.at(csv.file(), row.number(), csv.columns().get(id), "the value is missing.");
            if (!seen.add(value))
                throw BadInput.at(csv.file(), row.number(), csv.columns().get(id), value + " is there twice.");
        }
    }

    List<String> ids() {
        return csv.rows().stream().map(row -> row.values().get(id)).toList();
    }

    List<Field> fields() {
        return columns.stream().map(at -> Field.named(csv.columns().get(at))).toList();
    }

    /// The values of each person, in the order of the fields.
    List<List<String>> values() {
        return csv.rows().stream()
                .map(row -> columns.stream().map(at -> row.values().get(at)).toList())
                .toList();
    }

    boolean isEncoded() {
        return csv.columns().contains(KEY);
    }

    PersonList plain() {
        if (isEncoded()) throw new BadInput(csv.file().getFileName() + " is encoded: compare it with --encoded.");
        return PersonList.plain(fields(), ids(), values());
    }

    /// Which key it was encoded with: the same in every row.
    String key() {
        if (!isEncoded()) throw BadInput.at(csv.file(), 1, KEY, "there is no such column: the list is not encoded.");
        int at = csv.columns().indexOf(KEY);
        String first = csv.rows().getFirst().values().get(at);
        for (var row : csv.rows()) {
            if (!row.values().get(at).equals(first))
                throw BadInput.at(csv.file(), row.number(), KEY, "this is another key.");
        }
        return first;
    }

    PersonList encoded() {
        var rows = new ArrayList<List<Encoding>>();
        for (var row : csv.rows()) {
            var encodings = new ArrayList<Encoding>();
            for (int at : columns) {
                try {
                    encodings.add(Encoding.parse(row.values().get(at)));
                } catch (IllegalArgumentException _) {
                    throw BadInput.at(csv.file(), row.number(), csv.columns().get(at), "this is not an encoding.");
                }
            }
            rows.add(encodings);
        }
        return PersonList.encoded(fields(), ids(), rows);
    }
}
