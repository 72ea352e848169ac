package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks for a cell of the matrix that notices something made wrong. Where each was noticed last time
/// stands in `row-mutants-noticed.txt` (`bin/golden` writes it): that cell is asked first, and all that
/// could notice it only where the mutant is new or has changed, or with `-Drows.afresh=true` (`bin/bench
/// locks`).
final class RowHunt {

    private static final Path NOTICED = Path.of("src/test/resources/row-mutants-noticed.txt");

    private final RowTrial trial;
    private final Map<String, RowTrial.Acting> actors;
    private final Map<String, RowTrial.Cell> cells = new HashMap<>();
    private final Map<String, List<RowTrial.Cell>> cellsOfTable;
    private final Map<String, String> recorded = new HashMap<>();
    private final Set<String> heldTwice = RowMutants.heldTwice().keySet(); // all their cells are tried, so in any order
    private final Map<String, String> noticedNow = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final Map<String, Integer> noticed = new TreeMap<>();

    RowHunt(RowTrial trial, Map<String, RowTrial.Acting> actors, List<RowTrial.Cell> matrix) {
        this.trial = trial;
        this.actors = actors;
        matrix.forEach(cell -> cells.put(cell.toString(), cell));
        cellsOfTable = matrix.stream().collect(Collectors.groupingBy(RowTrial.Cell::table));
        for (var line : Golden.lines(NOTICED)) {
            int arrow = line.lastIndexOf(" -> ");
            recorded.put(line.substring(0, arrow), line.substring(arrow + 4));
        }
    }

    /// The table whose cell noticed it last time, or empty.
    String tableThatNoticed(RowMutants.Mutant mutant) {
        var cell = cells.get(recorded.getOrDefault(mutant.toString(), ""));
        return cell == null ? "" : cell.table();
    }

    boolean noticed(Connection connection, RowMutants.Mutant mutant) throws SQLException {
        made.merge(mutant.kind(), 1, Integer::sum);
        asked.add(mutant.toString());
        boolean found =
                mutant.kind().equals("column") ? columnNoticed(connection, mutant) : cellNotices(connection, mutant);
        if (found) {
            noticed.merge(mutant.kind(), 1, Integer::sum);
        }
        return found;
    }

    private boolean columnNoticed(Connection connection, RowMutants.Mutant mutant) throws SQLException {
        var name = mutant.name().substring(0, mutant.name().indexOf(' '));
        try (var round = trial.round(connection, mutant.sql())) {
            return RowColumns.open(
                    connection, new RowColumns.Closed(mutant.roles().getFirst(), mutant.table(), name));
        }
    }

    private boolean cellNotices(Connection connection, RowMutants.Mutant mutant) throws SQLException {
        try (var round = trial.round(connection, mutant.sql())) {
            var before =
                    Boolean.getBoolean("rows.afresh") ? null : cells.get(recorded.getOrDefault(mutant.toString(), ""));
            if (before != null && notices(round, before)) {
                noticedNow.put(mutant.toString(), before.toString());
                return true;
            }
            for (var cell : heldTwice.contains(mutant.toString())
                    ? RowTrial.rowByRow(candidates(mutant))
                    : candidates(mutant)) {
                if (notices(round, cell)) {
                    noticedNow.put(mutant.toString(), cell.toString());
                    return true;
                }
            }
            return false;
        }
    }

    /// A policy that cannot even be asked any more is noticed too.
    private static boolean notices(RowTrial.Round round, RowTrial.Cell cell) throws SQLException {
        try {
            return !round.tried(cell).equals(cell.expected());
        } catch (RowTrial.Broken broken) {
            round.restore();
            return true;
        }
    }

    /// The cells that could tell: of the same table and of those that look at it, asked by the roles that
    /// it concerns.
    private List<RowTrial.Cell> candidates(RowMutants.Mutant mutant) {
        var candidates = new ArrayList<RowTrial.Cell>();
        if (mutant.table().isEmpty()) {
            cellsOfTable.values().forEach(candidates::addAll);
        } else if (mutant.verb().equals("select")) {
            RowMutants.readers(mutant.table())
                    .forEach(table -> candidates.addAll(cellsOfTable.getOrDefault(table, List.of())));
        } else {
            candidates.addAll(cellsOfTable.getOrDefault(mutant.table(), List.of()));
            candidates.removeIf(cell -> !cell.verb().equals(mutant.verb()));
        }
        candidates.removeIf(cell -> !mutant.roles().contains(databaseRole(cell)));
        var likely = mutant.wider() ? "no" : "yes";
        candidates.sort(
                Comparator.<RowTrial.Cell>comparingInt(cell -> cell.table().equals(mutant.table()) ? 0 : 1)
                        .thenComparingInt(cell -> cell.verb().equals(mutant.verb()) ? 0 : 1)
                        .thenComparingInt(cell -> cell.expected().equals(likely) ? 0 : 1));
        return candidates;
    }

    private String databaseRole(RowTrial.Cell cell) {
        var acting = actors.get(cell.role());
        return acting == null ? "" : acting.databaseRole().isEmpty() ? "waymark_login" : acting.databaseRole();
    }

    /// How many of each kind were made and noticed.
    String told() {
        var told = new StringBuilder();
        made.forEach((kind, number) ->
                told.append("  %-14s %,6d made %,6d noticed%n".formatted(kind, number, noticed.getOrDefault(kind, 0))));
        return "Made wrong: %,d, noticed %,d%n%s"
                .formatted(
                        made.values().stream().mapToInt(Integer::intValue).sum(),
                        noticed.values().stream().mapToInt(Integer::intValue).sum(),
                        told);
    }

    /// Writes where each was noticed, as it is known of those that were not asked now.
    void write(List<RowMutants.Mutant> all) throws IOException {
        var lines = new TreeMap<String, String>();
        for (var mutant : all) {
            var name = mutant.toString();
            var cell = noticedNow.getOrDefault(name, asked.contains(name) ? null : recorded.get(name));
            if (cell != null) {
                lines.put(name, name + " -> " + cell);
            }
        }
        Files.write(NOTICED, lines.values());
    }
}
