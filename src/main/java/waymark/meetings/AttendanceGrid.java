package waymark.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Which organisations came to which meetings. An organisation counts where it had a seat with somebody in
/// it; a vacant seat and a meeting without a seat of theirs count for nothing. Few meetings are shown one by
/// one, many by month, and more by quarter.
record AttendanceGrid(List<Held> meetings, List<Row> rows) {

    private static final int FEW_MEETINGS = 12;
    private static final int MANY_MONTHS = 25;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /// A meeting that took place.
    record Held(Ref ref, LocalDate day, String group) {}

    /// An organisation over these meetings.
    ///
    /// @param kind of organisation; those of one kind are shown together
    /// @param cells one for each meeting
    record Row(String code, String name, String kind, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        long came() {
            return cells.stream().filter(Cell::came).count();
        }

        long invited() {
            return cells.stream().filter(Cell::counts).count();
        }

        /// `5 of 8`.
        String share() {
            return invited() == 0 ? "Does not count" : came() + " of " + invited();
        }
    }

    /// How an organisation took part in a meeting.
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

        /// @param answer as the view of attendance says it
        static Cell of(String answer) {
            return switch (answer) {
                case "holder" -> PRESENT;
                case "deputy" -> DEPUTY;
                case "apology" -> APOLOGY;
                case "absent" -> ABSENT;
                case "vacant" -> VACANT;
                default -> UNRECORDED;
            };
        }
    }

    /// A month or a quarter, and which of the meetings were in it.
    ///
    /// @param label `Jan` or `Q1`
    /// @param places of the meetings in each row
    record Period(int year, String label, List<Integer> places) {

        Period {
            places = List.copyOf(places);
        }

        /// `Jan 2026`.
        String name() {
            return label + " " + year;
        }

        Sum of(Row row) {
            int came = 0;
            int absent = 0;
            int counted = 0;
            for (int place : places) {
                var cell = row.cells().get(place);
                came += cell.came() ? 1 : 0;
                absent += cell == Cell.ABSENT ? 1 : 0;
                counted += cell.counts() ? 1 : 0;
            }
            return new Sum(came, absent, counted);
        }
    }

    /// How an organisation took part in the meetings of a period.
    record Sum(int came, int absent, int counted) {

        /// `2/3`; empty where nothing counts.
        String brief() {
            return counted == 0 ? "" : came + "/" + counted;
        }

        /// For those who hear the page.
        String words() {
            return counted == 0
                    ? "does not count"
                    : "%d of %d%s".formatted(came, counted, absent == 0 ? "" : ", absent " + absent);
        }

        String tone() {
            if (counted == 0) {
                return "none";
            }
            return came == counted ? "green" : came == 0 && absent > 0 ? "red" : "orange";
        }
    }

    /// True where there are so many meetings that they are added up.
    boolean addedUp() {
        return meetings.size() > FEW_MEETINGS;
    }

    /// The periods without a gap, from the first meeting to the last.
    List<Period> periods() {
        if (meetings.isEmpty()) {
            return List.of();
        }
        var first = YearMonth.from(meetings.getFirst().day());
        var last = YearMonth.from(meetings.getLast().day());
        boolean months = first.plusMonths(MANY_MONTHS).isAfter(last);
        return months ? months(first, last) : quarters();
    }

    private List<Period> months(YearMonth first, YearMonth last) {
        var places = places();
        var periods = new ArrayList<Period>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            periods.add(new Period(
                    month.getYear(),
                    month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    places.getOrDefault(month, List.of())));
        }
        return periods;
    }

    /// The quarters of the calendar, without a gap.
    List<Period> quarters() {
        if (meetings.isEmpty()) {
            return List.of();
        }
        var places = places();
        var periods = new ArrayList<Period>();
        var first = YearMonth.from(meetings.getFirst().day());
        var last = YearMonth.from(meetings.getLast().day());
        for (var month = first.minusMonths((first.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
                !month.isAfter(last);
                month = month.plusMonths(MONTHS_OF_A_QUARTER)) {
            var within = new ArrayList<Integer>();
            for (int next = 0; next < MONTHS_OF_A_QUARTER; next++) {
                within.addAll(places.getOrDefault(month.plusMonths(next), List.of()));
            }
            periods.add(
                    new Period(month.getYear(), "Q" + ((month.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1), within));
        }
        return periods;
    }

    private Map<YearMonth, List<Integer>> places() {
        return IntStream.range(0, meetings.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> YearMonth.from(meetings.get(place).day()), TreeMap::new, Collectors.toList()));
    }

    /// How many periods each year has, for the heading above them.
    static Map<Integer, Long> years(List<Period> periods) {
        return periods.stream().collect(Collectors.groupingBy(Period::year, LinkedHashMap::new, Collectors.counting()));
    }

    /// The rows by kind of organisation.
    Map<String, List<Row>> kinds() {
        return rows.stream().collect(Collectors.groupingBy(Row::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /// All organisations together in a period.
    Sum all(Period period) {
        int came = 0;
        int absent = 0;
        int counted = 0;
        for (var row : rows) {
            var sum = period.of(row);
            came += sum.came();
            absent += sum.absent();
            counted += sum.counted();
        }
        return new Sum(came, absent, counted);
    }

    /// The header of the file and its rows.
    List<String> header() {
        var header = new ArrayList<>(List.of("Kind", "Organisation"));
        meetings.forEach(held -> header.add("%s %s %s".formatted(held.day(), held.group(), held.ref())));
        header.addAll(List.of("Came", "Meetings that count"));
        return header;
    }

    List<List<?>> lines() {
        return rows.stream().<List<?>>map(AttendanceGrid::line).toList();
    }

    private static List<?> line(Row row) {
        var line = new ArrayList<Object>(List.of(row.kind(), row.name()));
        row.cells().forEach(cell -> line.add(cell.word()));
        line.add(row.came());
        line.add(row.invited());
        return line;
    }

    /// An organisation that took part.
    ///
    /// @param kind of organisation
    record Named(String code, String name, String kind) {}

    /// @param cells by organisation and meeting
    static AttendanceGrid of(List<Held> meetings, List<Named> names, Map<String, Map<Ref, Cell>> cells) {
        return new AttendanceGrid(
                meetings,
                names.stream()
                        .filter(name -> cells.containsKey(name.code()))
                        .map(name -> row(meetings, name, cells.get(name.code())))
                        .toList());
    }

    private static Row row(List<Held> meetings, Named name, @Nullable Map<Ref, Cell> cells) {
        return new Row(
                name.code(),
                name.name(),
                name.kind(),
                meetings.stream()
                        .map(held ->
                                cells == null ? Cell.NOT_INVITED : cells.getOrDefault(held.ref(), Cell.NOT_INVITED))
                        .toList());
    }
}
