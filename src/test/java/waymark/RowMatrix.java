package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// `row-matrix.txt`: who reaches which rows. It says only what is allowed; all the rest is refused. A line is
/// a table, a verb, a class of row and the roles, and a person decides each: `bin/golden` writes what the
/// database answers as a proposal, and whoever reviews the difference asks of each line whether it ought to
/// be so.
final class RowMatrix {

    static final Path FILE = Path.of("src/test/resources/row-matrix.txt");

    private static final String HEAD = """
            # Who reaches which rows: table, verb, [class of row]: roles. All that is not here is refused. RowMatrixTest tries it.
            # bin/golden writes what the database answers; whether it ought to be so is decided by whoever reads the difference.
            """;
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\w+) \\[(.+)]: (.+)");

    /// The rows of a class in a table, and what is done with them.
    record Rows(String table, String verb, String rowClass) implements Comparable<Rows> {

        @Override
        public int compareTo(Rows other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return "%s %s [%s]".formatted(table, verb, rowClass);
        }
    }

    private final Map<Rows, Set<String>> allowed;

    private RowMatrix(Map<Rows, Set<String>> allowed) {
        this.allowed = allowed;
    }

    static RowMatrix read() {
        var allowed = new TreeMap<Rows, Set<String>>();
        for (var line : Golden.lines(FILE)) {
            if (!line.startsWith("#")) {
                var parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalStateException(FILE + ": " + line);
                }
                allowed.put(new Rows(parts.group(1), parts.group(2), parts.group(3)), roles(parts.group(4)));
            }
        }
        return new RowMatrix(allowed);
    }

    /// All that is allowed of these cells.
    static RowMatrix of(Collection<RowTrial.Cell> reached) {
        var allowed = new TreeMap<Rows, Set<String>>();
        for (var cell : reached) {
            allowed.computeIfAbsent(new Rows(cell.table(), cell.verb(), cell.rowClass()), _ -> new TreeSet<>())
                    .add(cell.role());
        }
        return new RowMatrix(allowed);
    }

    private static Set<String> roles(String told) {
        var roles = new TreeSet<>(List.of(told.split(", ")));
        if (roles.remove("everyone")) {
            roles.addAll(RowActors.everyone());
        }
        return roles;
    }

    /// With these tables as they are in another matrix.
    RowMatrix with(Set<String> tables, RowMatrix found) {
        var changed = new TreeMap<>(allowed);
        changed.keySet().removeIf(rows -> tables.contains(rows.table()));
        found.allowed.forEach((rows, roles) -> {
            if (tables.contains(rows.table())) {
                changed.put(rows, roles);
            }
        });
        return new RowMatrix(changed);
    }

    /// Without what no sample asks for any more.
    RowMatrix known(Set<Rows> known) {
        var left = new TreeMap<>(allowed);
        left.keySet().retainAll(known);
        return new RowMatrix(left);
    }

    Map<Rows, Set<String>> allowed() {
        return allowed;
    }

    boolean allows(String role, String table, String verb, String rowClass) {
        return allowed.getOrDefault(new Rows(table, verb, rowClass), Set.of()).contains(role);
    }

    /// The lines of the file, each with its roles grouped.
    List<String> lines() {
        var lines = new ArrayList<String>();
        allowed.forEach((rows, roles) -> lines.add(rows + ": " + String.join(", ", grouped(roles))));
        return lines;
    }

    List<String> lines(Set<String> tables) {
        return lines().stream()
                .filter(line -> tables.contains(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    String text() {
        return HEAD + String.join("\n", lines()) + "\n";
    }

    void write() {
        try {
            Files.writeString(FILE, text());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> grouped(Set<String> roles) {
        var grouped = new ArrayList<String>();
        var left = new TreeSet<>(roles);
        if (left.containsAll(RowActors.everyone())) {
            grouped.add("everyone");
            left.removeAll(new HashSet<>(RowActors.everyone()));
        }
        grouped.addAll(left);
        return grouped;
    }
}
