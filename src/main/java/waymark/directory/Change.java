package waymark.directory;

import java.time.Instant;
import java.util.List;

/// One line of a history: when, by whom, and which fields.
record Change(Instant at, String by, List<String> fields) {

    /// `Changed: names, areas`, or `Added`.
    String what() {
        if (fields.contains("added")) {
            return "Added";
        }
        var words = String.join(", ", fields).replace('_', ' ');
        return words.isEmpty() ? "Saved without a change" : "Changed: " + words;
    }
}
