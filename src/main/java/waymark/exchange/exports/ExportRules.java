package waymark.exchange.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// What of the database does not go out with everything else, each with its reason. A table that is named
/// nowhere goes out: one that is new is in the export by itself.
final class ExportRules {

    private static final String FILE = "exchange/left-out.csv";
    private static final String FILES = "file:";
    private static final String ROWS = "exchange/rows-that-stay.csv";

    /// What is said of a schema (`cases.*`), a table or a column.
    ///
    /// @param words the reason, or the ending of the files where the column holds files
    record Rule(String thing, Decision decision, String words) {}

    enum Decision {
        LEFT_OUT,
        /// A table of which some rows stay.
        PARTLY,
        EXPORTED
    }

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, String> stays = new LinkedHashMap<>();

    static ExportRules read() {
        var read = new ExportRules();
        try {
            lines(FILE)
                    .map(line -> line.split(",", 3))
                    .forEach(cells ->
                            read.rules.put(cells[0], new Rule(cells[0], Decision.valueOf(cells[1]), cells[2].strip())));
            lines(ROWS).map(line -> line.split(",", 2)).forEach(cells -> read.stays.put(cells[0], cells[1]));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return read;
    }

    private static Stream<String> lines(String file) throws IOException {
        return new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /// The condition that the rows meet which stay of a table that goes out in part.
    Optional<String> stays(String table) {
        return Optional.ofNullable(stays.get(table));
    }

    Map<String, Rule> all() {
        return rules;
    }

    /// What stays, whole or in part, each with its reason.
    List<Rule> staying() {
        return rules.values().stream()
                .filter(rule -> rule.decision() != Decision.EXPORTED)
                .toList();
    }

    /// Why the table is left out; nothing where it goes out.
    Optional<String> leftOut(String schema, String table) {
        var own = rules.get(schema + "." + table);
        var whole = rules.get(schema + ".*");
        var rule = own == null ? whole : own;
        return Optional.ofNullable(rule)
                .filter(one -> one.decision() == Decision.LEFT_OUT)
                .map(Rule::words);
    }

    /// What is said of the column; nothing where it goes out as it is.
    Optional<Rule> column(String schema, String table, String column) {
        return Optional.ofNullable(rules.get(schema + "." + table + "." + column));
    }

    /// The ending of the files that the column holds; nothing where it holds none.
    Optional<String> files(String schema, String table, String column) {
        return column(schema, table, column)
                .map(Rule::words)
                .filter(words -> words.startsWith(FILES))
                .map(words -> words.substring(FILES.length()));
    }
}
