package waymark.analysis.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import waymark.web.sheets.NamedSheet;

/// Reads one sheet of published tables by finding its layout: where the periods stand, and in which direction they go;
/// which rows above them are headings, with merged cells among them; what the title says it is about. No address of a
/// cell is known beforehand.
final class PublishedTable {

    private static final int COLUMNS_SEARCHED = 6;
    private static final int ROWS_SEARCHED = 25;
    private static final int HEADER_LEVELS = 4;
    private static final int LONGEST_LABEL = 80;

    private final List<TakenValue> values = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final NamedSheet named;
    private Layout layout = new Layout("", "");

    private PublishedTable(NamedSheet named) {
        this.named = named;
    }

    /// How a sheet was read.
    ///
    /// @param how where its periods are, in words; empty where it has none that are read
    record Layout(String sheet, String how) {}

    /// What was found in a sheet.
    record Reading(Layout layout, List<TakenValue> values, List<Doubt> doubts) {}

    /// The periods that go down from one column.
    ///
    /// @param labels the last column that says something of the period
    private record Axis(Grid grid, int column, int labels, SequencedMap<Integer, Period> periods) {}

    static Reading read(NamedSheet named) {
        var reader = new PublishedTable(named);
        if (named.read()) {
            reader.read();
        } else {
            reader.doubts.add(new Doubt("", Doubt.Kind.SHEET, "Sheet %s: %s".formatted(named.name(), named.problem())));
        }
        return new Reading(reader.layout, List.copyOf(reader.values), List.copyOf(reader.doubts));
    }

    private void read() {
        var grid = new Grid(named.name(), named.sheet(), false);
        var axis = best(grid);
        if (axis == null) {
            onePeriod(grid);
            return;
        }
        int first = axis.periods().firstEntry().getKey();
        int header = headerTop(axis, first);
        var title = title(axis, axis.grid().turned() ? 0 : header, axis.grid().turned());
        var measure = HeaderWords.measure(title);
        layout = new Layout(
                named.name(),
                "%s in %s, from %s"
                        .formatted(
                                axis.periods().values().stream().allMatch(Period::annual) ? "Years" : "Quarters",
                                axis.grid().turned() ? "columns" : "rows",
                                axis.grid().address(first, axis.column())));
        columns(axis, header, first, measure, HeaderWords.byNationality(title));
    }

    // ---- where the periods are

    private static @Nullable Axis best(Grid grid) {
        Axis best = null;
        for (var one : List.of(grid, grid.turnedOver())) {
            int searched = Math.min(one.width(), one.turned() ? ROWS_SEARCHED : COLUMNS_SEARCHED);
            for (int column = 0; column < searched; column++) {
                var axis = axis(one, column);
                if (axis.periods().size() > 1
                        && (best == null
                                || axis.periods().size() > best.periods().size())) {
                    best = axis;
                }
            }
        }
        return best;
    }

    /// The periods in a column, with the quarter in the next one where it is there, and the year carried down over
    /// merged cells.
    private static Axis axis(Grid grid, int column) {
        var periods = new LinkedHashMap<Integer, Period>();
        int labels = column;
        Integer year = null;
        for (int row = 0; row < grid.height(); row++) {
            var here = Period.said(grid.cell(row, column));
            var next = Period.said(grid.cell(row, column + 1));
            if (here.isPresent() && here.get().year() != null) {
                year = here.get().year();
            } else if (here.isEmpty() && !grid.cell(row, column).isEmpty()) {
                continue; // a title or a note
            }
            int quarter = here.map(Period.Said::quarter).orElse(0);
            boolean beside = quarter == 0
                    && next.isPresent()
                    && next.get().quarter() > 0
                    && (next.get().year() == null || next.get().year().equals(year));
            if (beside) {
                quarter = next.get().quarter();
                labels = column + 1;
            }
            boolean whole = here.isPresent() && here.get().year() != null && quarter == 0;
            if (year != null && (quarter > 0 || whole && numbered(grid, row, column + 1))) {
                periods.put(row, new Period(year, quarter));
            }
        }
        return new Axis(grid, column, labels, periods);
    }

    /// A year above its quarters is a heading; a year with numbers beside it is a year.
    private static boolean numbered(Grid grid, int row, int from) {
        for (int column = from; column < grid.width(); column++) {
            var cell = grid.cell(row, column);
            if (!cell.isEmpty()
                    && Period.said(cell).isEmpty()
                    && CellNumber.of(cell).number().isPresent()) {
                return true;
            }
        }
        return false;
    }

    // ---- headings

    /// The first row of the headings above the first period.
    private static int headerTop(Axis axis, int first) {
        int top = first;
        while (top > 0 && first - top < HEADER_LEVELS) {
            int row = top - 1;
            boolean any = false;
            boolean label = true;
            for (int column = axis.labels() + 1; column < axis.grid().width(); column++) {
                var cell = axis.grid().cell(row, column);
                any |= !cell.isEmpty();
                label &=
                        CellNumber.of(cell.isEmpty() ? "-" : cell).number().isEmpty() && cell.length() <= LONGEST_LABEL;
            }
            boolean period = Period.said(axis.grid().cell(row, axis.column())).isPresent();
            if (!label || !any && !period) {
                break;
            }
            top = row;
        }
        return top;
    }

    /// What stands above a table, in rows of their own: its title and notes.
    private String title(Axis axis, int header, boolean turned) {
        var words = new StringBuilder(named.name().replace('_', ' '));
        var file = new Grid(named.name(), named.sheet(), false);
        int last = turned ? Math.max(1, axis.column()) : header;
        for (int row = 0; row < Math.min(last + 1, file.height()); row++) {
            boolean heading = row < last || file.filled(row) == 1;
            for (int column = 0; heading && column < Math.min(file.width(), 4); column++) {
                words.append(' ').append(file.cell(row, column));
            }
        }
        return words.toString();
    }

    private static String heading(Axis axis, int top, int first, int column) {
        var parts = new ArrayList<String>();
        for (int row = top; row < first; row++) {
            var cell = axis.grid().cell(row, column);
            boolean lowest = row == first - 1;
            for (int left = column - 1; cell.isEmpty() && !lowest && left > axis.labels(); left--) {
                cell = axis.grid().cell(row, left); // a merged heading stands in its first cell alone
            }
            if (!cell.isEmpty() && !parts.contains(cell) && Period.said(cell).isEmpty()) {
                parts.add(cell);
            }
        }
        return String.join(" ", parts);
    }

    // ---- values

    private void columns(Axis axis, int top, int first, @Nullable Measure about, boolean nationalities) {
        var section = "";
        for (int column = axis.labels() + 1; column < axis.grid().width(); column++) {
            var heading = heading(axis, top, first, column);
            if (!valued(axis, column)) {
                section = heading.isEmpty() || nationalities ? section : heading;
                continue;
            }
            var words = HeaderWords.words(heading);
            boolean whole = words.contains("grand") || words.contains("overall") || words.contains("all");
            section = whole ? "" : section;
            var place = axis.grid().address(Math.max(0, first - 1), column);
            var full = section.isEmpty() ? heading : section + " " + heading;
            var meaning = meaning(full, about, nationalities).or(() -> meaning(heading, about, nationalities));
            if (meaning.isEmpty()) {
                unknown(place, heading);
                continue;
            }
            if (!meaning.get().sure()) {
                doubts.add(new Doubt(
                        place,
                        Doubt.Kind.HEADER,
                        "“%s” is on no list of nationalities. It is read as one"
                                .formatted(HeaderWords.plain(heading))));
            }
            int of = column;
            axis.periods()
                    .forEach((row, period) ->
                            value(axis.grid(), row, of, period, meaning.get().series(), heading));
        }
    }

    private static boolean valued(Axis axis, int column) {
        return axis.periods().keySet().stream()
                .anyMatch(row -> !axis.grid().cell(row, column).isEmpty());
    }

    private static Optional<HeaderWords.Meaning> meaning(
            String heading, @Nullable Measure about, boolean nationalities) {
        var said = about == null ? HeaderWords.measure(heading) : about;
        return said == null ? Optional.empty() : HeaderWords.meaning(heading, said, nationalities);
    }

    private void unknown(String place, String heading) {
        doubts.add(new Doubt(
                place,
                Doubt.Kind.HEADER,
                heading.isEmpty()
                        ? "A column of numbers has no heading. It is not taken"
                        : "“%s” is not recognised. Its numbers are not taken".formatted(brief(heading))));
    }

    private static String brief(String heading) {
        return heading.length() > LONGEST_LABEL ? heading.substring(0, LONGEST_LABEL) + "…" : heading;
    }

    private void value(Grid grid, int row, int column, Period period, Series series, String heading) {
        var cell = grid.cell(row, column);
        if (cell.isEmpty()) {
            return;
        }
        var place = grid.address(row, column);
        var number = CellNumber.of(cell);
        var value = number.value(series.measure().share());
        if (value.isPresent()) {
            values.add(new TakenValue(
                    series.measure(),
                    series.split(),
                    series.part(),
                    period.year(),
                    period.quarter(),
                    value.get(),
                    place,
                    brief(heading),
                    number.marks()));
        } else if (!number.withheld().isEmpty()) {
            doubts.add(new Doubt(
                    place,
                    Doubt.Kind.WITHHELD,
                    "%s, %s: %s. Nothing is taken".formatted(series.name(), period.name(), number.withheld())));
        } else {
            doubts.add(new Doubt(
                    place,
                    Doubt.Kind.CELL,
                    "%s, %s: “%s” is no whole number. Nothing is taken"
                            .formatted(series.name(), period.name(), brief(cell))));
        }
    }

    // ---- a table of one period, which its title names

    private void onePeriod(Grid grid) {
        int top = 0;
        Period period = null;
        var title = new StringBuilder(named.name().replace('_', ' '));
        while (top < Math.min(grid.height(), ROWS_SEARCHED) && grid.filled(top) < 2) {
            title.append(' ').append(grid.cell(top, 0));
            var said = inTitle(grid.cell(top, 0));
            period = period == null ? said : period;
            top++;
        }
        var measure = HeaderWords.measure(title.toString());
        if (period == null || measure == null || top >= grid.height()) {
            layout = new Layout(named.name(), "");
            return;
        }
        boolean nationalities = HeaderWords.byNationality(title.toString());
        int first = top + 1;
        while (first < grid.height() && !numbered(grid, first, 1)) {
            first++;
        }
        layout = new Layout(
                named.name(), "One period, %s, from its title; a line for each group".formatted(period.name()));
        var axis = new Axis(grid, 0, 0, new LinkedHashMap<>());
        var columns = new LinkedHashMap<Integer, HeaderWords.Meaning>();
        for (int column = 1; column < grid.width(); column++) {
            var heading = heading(axis, top, first, column);
            var meaning = HeaderWords.meaning(heading, measure, false);
            if (meaning.isPresent()) {
                columns.put(column, meaning.get());
            } else if (!heading.isEmpty()) {
                unknown(grid.address(first - 1, column), heading);
            }
        }
        for (int row = first; row < grid.height(); row++) {
            line(grid, row, period, measure, nationalities, columns);
        }
    }

    /// Of a line of one group only the total is taken, of the line of all groups every part.
    private void line(
            Grid grid,
            int row,
            Period period,
            Measure measure,
            boolean nationalities,
            Map<Integer, HeaderWords.Meaning> columns) {
        var label = grid.cell(row, 0);
        if (label.isEmpty() || !numbered(grid, row, 1)) {
            return;
        }
        var meaning = HeaderWords.meaning(label, measure, nationalities);
        if (meaning.isEmpty()) {
            unknown(grid.address(row, 0), label);
            return;
        }
        if (!meaning.get().sure()) {
            doubts.add(new Doubt(
                    grid.address(row, 0),
                    Doubt.Kind.HEADER,
                    "“%s” is on no list of nationalities. It is read as one".formatted(HeaderWords.plain(label))));
        }
        var series = meaning.get().series();
        columns.forEach((column, heading) -> {
            boolean total = heading.series().split() == Split.TOTAL;
            if (series.split() == Split.TOTAL) {
                value(grid, row, column, period, heading.series(), label);
            } else if (total) {
                value(grid, row, column, period, series, label);
            }
        });
    }

    /// The period in a sentence, where it names one and no other.
    private static @Nullable Period inTitle(String sentence) {
        Period found = null;
        var words = HeaderWords.plain(sentence)
                .replace(',', ' ')
                .replace(':', ' ')
                .replace(';', ' ')
                .split(" ");
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + 6); to > from; to--) {
                var said = Period.said(String.join(" ", List.of(words).subList(from, to)));
                if (said.isPresent() && said.get().year() != null) {
                    var year = said.get().year();
                    found = found == null ? new Period(year, said.get().quarter()) : found;
                    break;
                }
            }
        }
        return found;
    }
}
