package waymark.insight.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A list of people as it is compared: for each field its values, each once, and which one each person
/// has.
///
/// @param ids of the people, as the organisation that made the list calls them
/// @param fields what is known of them
public record PersonList(List<String> ids, List<Field> fields, List<Column> columns) {

    /// The number of a value that is not known.
    static final int MISSING = -1;

    /// One field of a list.
    ///
    /// @param values each once
    /// @param of the number of each person's value; [#MISSING] where it is not known
    /// @param times how many people have each value
    record Column(List<FieldValue> values, int[] of, int[] times) {}

    /// A list in plain text.
    ///
    /// @param rows a value for each field; blank where it is not known
    public static PersonList plain(List<Field> fields, List<String> ids, List<List<String>> rows) {
        var columns = new ArrayList<Column>();
        for (int field = 0; field < fields.size(); field++) {
            var values = new ArrayList<FieldValue>();
            for (var row : rows)
                values.add(FieldValue.Plain.of(fields.get(field).normalised(row.get(field))));
            columns.add(column(values));
        }
        return new PersonList(List.copyOf(ids), List.copyOf(fields), columns);
    }

    /// A list of encodings, made by [FieldEncoder].
    ///
    /// @param rows an encoding for each field; empty where the value is not known
    public static PersonList encoded(List<Field> fields, List<String> ids, List<List<Encoding>> rows) {
        var columns = new ArrayList<Column>();
        for (int field = 0; field < fields.size(); field++) {
            var values = new ArrayList<FieldValue>();
            for (var row : rows) values.add(row.get(field));
            columns.add(column(values));
        }
        return new PersonList(List.copyOf(ids), List.copyOf(fields), columns);
    }

    /// How many people.
    public int size() {
        return ids.size();
    }

    private static Column column(List<FieldValue> all) {
        Map<FieldValue, Integer> numbers = new HashMap<>();
        var values = new ArrayList<FieldValue>();
        int[] of = new int[all.size()];
        for (int person = 0; person < of.length; person++) {
            var value = all.get(person);
            if (value.isMissing()) {
                of[person] = MISSING;
            } else {
                of[person] = numbers.computeIfAbsent(value, _ -> {
                    values.add(value);
                    return values.size() - 1;
                });
            }
        }
        int[] times = new int[values.size()];
        for (int number : of) if (number != MISSING) times[number]++;
        return new Column(List.copyOf(values), of, times);
    }

    /// Without the people: they must not reach a log.
    @Override
    public String toString() {
        return "List of " + ids.size() + " with " + fields.size() + " fields";
    }
}
