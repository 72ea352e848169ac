package waymark.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Which organisations came to which meetings. An organisation counts where it had a seat with somebody in
/// it; a vacant seat and a meeting without a seat of theirs count for nothing.
record AttendanceGrid(List<Held> meetings, List<Row> rows) {

    /// A meeting that took place.
    record Held(Ref ref, LocalDate day, String group) {}

    /// An organisation over these meetings.
    ///
    /// @param cells one for each meeting
    record Row(String code, String name, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        long came() {
            return cells.stream().filter(Cell::came).count();
        }

        long invited() {
            return cells.stream().filter(Cell::counts).count();
        }
    }

    /// How an organisation took part in a meeting, the best of its seats first.
    enum Cell {
        PRESENT("Present", "green"),
        DEPUTY("Deputy", "blue"),
        APOLOGY("Apology", "orange"),
        ABSENT("Absent", "red"),
        UNRECORDED("Not recorded", "grey"),
        VACANT("Seat vacant", "gap"),
        NOT_INVITED("Not invited", "gap");

        private final String word;
        private final String tone;

        Cell(String word, String tone) {
            this.word = word;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        /// The colour in the style sheet.
        String tone() {
            return tone;
        }

        boolean came() {
            return this == PRESENT || this == DEPUTY;
        }

        /// True where it counts for or against the organisation.
        boolean counts() {
            return came() || this == APOLOGY || this == ABSENT;
        }

        static Cell of(Attendance.Answer answer) {
            return switch (answer) {
                case HOLDER -> PRESENT;
                case DEPUTY -> DEPUTY;
                case APOLOGY -> APOLOGY;
                case ABSENT -> ABSENT;
                case VACANT -> VACANT;
                case WAITING, GUEST -> UNRECORDED;
            };
        }

        Cell or(@Nullable Cell other) {
            return other != null && other.ordinal() < ordinal() ? other : this;
        }
    }

    /// The header of the file and its rows.
    List<String> header() {
        var header = new ArrayList<>(List.of("Organisation"));
        meetings.forEach(held -> header.add("%s %s %s".formatted(held.day(), held.group(), held.ref())));
        header.addAll(List.of("Came", "Meetings that count"));
        return header;
    }

    List<List<?>> lines() {
        return rows.stream().<List<?>>map(AttendanceGrid::line).toList();
    }

    private static List<?> line(Row row) {
        var line = new ArrayList<Object>(List.of(row.name()));
        row.cells().forEach(cell -> line.add(cell.word()));
        line.add(row.came());
        line.add(row.invited());
        return line;
    }

    /// @param cells by organisation and meeting
    static AttendanceGrid of(List<Held> meetings, Map<String, String> names, Map<String, Map<Ref, Cell>> cells) {
        return new AttendanceGrid(
                meetings,
                names.entrySet().stream()
                        .map(name -> new Row(
                                name.getKey(),
                                name.getValue(),
                                meetings.stream()
                                        .map(held -> cells.getOrDefault(name.getKey(), Map.of())
                                                .getOrDefault(held.ref(), Cell.NOT_INVITED))
                                        .toList()))
                        .toList());
    }
}
