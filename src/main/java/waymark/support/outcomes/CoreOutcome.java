package waymark.support.outcomes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import waymark.kernel.InvariantViolation;

/// One of the seven outcomes of the Modern Slavery Core Outcome Set, from a file (`support/core-outcomes.csv`, its
/// source in NOTICE).
///
/// @param place from 1
/// @param title as the set calls it
/// @param meaning in a few words
/// @param statement that the person rates, in plain words of ours
record CoreOutcome(String code, int place, String title, String meaning, String statement) {

    private static final String FILE = "/support/core-outcomes.csv";

    /// In the order of the set.
    static final List<CoreOutcome> ALL = read();

    /// The outcome with that code.
    static CoreOutcome of(String code) {
        return ALL.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("no core outcome " + code));
    }

    private static List<CoreOutcome> read() {
        try (var file = CoreOutcome.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new InvariantViolation("not in the application: " + FILE);
            }
            var rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            return rows.stream().map(row -> of(rows.indexOf(row) + 1, row)).toList();
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: " + FILE, unreadable);
        }
    }

    private static CoreOutcome of(int place, String row) {
        var cells = row.split(";", -1);
        return new CoreOutcome(cells[0], place, cells[1], cells[2], cells[3]);
    }
}
