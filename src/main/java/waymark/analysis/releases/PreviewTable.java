package waymark.analysis.releases;

import java.util.ArrayList;
import java.util.List;
import waymark.web.Tone;

/// The table as an analyst sees it while preparing it: each count, whether it would be shown, and what a reader could
/// work out of it.
record PreviewTable(List<String> headings, List<String> lines, List<List<Place>> places) {

    /// @param mark empty where the count is shown
    /// @param reader what a reader can work out; empty where it is shown
    record Place(String count, String mark, Tone tone, String reader) {}

    static PreviewTable of(CountGrid grid, TableAudit audit) {
        var headings = new ArrayList<>(grid.columns());
        if (grid.columns().size() > 1) {
            headings.add("Total");
        }
        var lines = new ArrayList<>(grid.rows());
        lines.add("Total");
        var places = new ArrayList<List<Place>>();
        for (int row = 0; row < lines.size(); row++) {
            var line = new ArrayList<Place>();
            for (int column = 0; column < headings.size(); column++) {
                line.add(place(grid, audit, row, column));
            }
            places.add(line);
        }
        return new PreviewTable(headings, lines, places);
    }

    private static Place place(CountGrid grid, TableAudit audit, int row, int column) {
        var count = "%,d".formatted(grid.value(row, column));
        int place = grid.place(row, column);
        if (!(audit instanceof TableAudit.Safe safe) || !safe.hidden().get(place)) {
            return new Place(count, "", Tone.GREY, "");
        }
        boolean small = safe.small().get(place);
        var interval = safe.intervals().get(place);
        var reader = interval == null
                ? ""
                : interval.most() > 1_000_000_000L
                        ? "a reader can work out: %,d or more".formatted(interval.least())
                        : "a reader can work out: %,d to %,d".formatted(interval.least(), interval.most());
        return new Place(count, small ? "Too small" : "Hidden to protect", small ? Tone.ORANGE : Tone.BLUE, reader);
    }
}
