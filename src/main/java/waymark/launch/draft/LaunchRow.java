package waymark.launch.draft;

import java.util.LinkedHashMap;
import java.util.Map;

/// One row of a step, by the keys of its columns. An empty cell is left out.
public record LaunchRow(Map<String, String> cells) {

    public LaunchRow {
        var kept = new LinkedHashMap<String, String>();
        cells.forEach((key, value) -> {
            if (!value.isEmpty()) {
                kept.put(key, value);
            }
        });
        cells = java.util.Collections.unmodifiableMap(kept);
    }

    /// Keys and values by turns.
    public static LaunchRow of(String... pairs) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return new LaunchRow(cells);
    }

    /// The text of a cell, empty where there is none.
    public String cell(String key) {
        return cells.getOrDefault(key, "");
    }

    /// The same with another text in a cell.
    LaunchRow with(String key, String value) {
        var changed = new LinkedHashMap<String, String>(cells);
        changed.put(key, value);
        return new LaunchRow(changed);
    }
}
