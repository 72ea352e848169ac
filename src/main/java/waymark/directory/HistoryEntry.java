package waymark.directory;

import java.time.Instant;
import java.util.List;

/// One line of a history: when, by whom, and what, in words.
public record HistoryEntry(Instant at, String by, String what) {

    /// `Changed: names, areas`, or `Added`.
    public static String words(List<String> fields) {
        if (fields.contains("added")) {
            return "Added";
        }
        var words = String.join(", ", fields).replace('_', ' ');
        return words.isEmpty() ? "Saved without a change" : "Changed: " + words;
    }
}
