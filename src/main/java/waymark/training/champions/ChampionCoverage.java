package waymark.training.champions;

import java.util.ArrayList;
import java.util.List;
import waymark.directory.terms.Term;
import waymark.kernel.Area;
import waymark.web.Tone;

/// Which service has an active champion in which area, and where the holes are.
record ChampionCoverage(List<Area> areas, List<Row> rows) {

    ChampionCoverage {
        areas = List.copyOf(areas);
        rows = List.copyOf(rows);
    }

    /// A service with a cell for each area, in the order of the areas.
    record Row(Term service, List<Cell> cells) {}

    /// Who serves there.
    ///
    /// @param waiting proposed and not agreed to yet; as far as the reader may know
    record Cell(Area area, List<Champion.Header> active, List<Champion.Header> unconfirmed, int waiting) {

        boolean hole() {
            return active.isEmpty();
        }

        Tone tone() {
            return active.isEmpty() ? unconfirmed.isEmpty() ? Tone.RED : Tone.ORANGE : Tone.GREEN;
        }

        /// In words, so that nobody needs the colour.
        String words() {
            var parts = new ArrayList<String>();
            if (!active.isEmpty()) {
                parts.add(active.size() + " active");
            }
            if (!unconfirmed.isEmpty()) {
                parts.add(unconfirmed.size() + " unconfirmed");
            }
            if (waiting > 0) {
                parts.add(waiting + (waiting == 1 ? " waits" : " wait") + " for agreement");
            }
            return parts.isEmpty() ? "Nobody" : String.join(", ", parts);
        }
    }

    static ChampionCoverage of(List<Champion> champions, List<Term> services, List<Area> areas) {
        return new ChampionCoverage(
                areas,
                services.stream()
                        .map(service -> new Row(
                                service,
                                areas.stream()
                                        .map(area -> cell(champions, service, area))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(List<Champion> champions, Term service, Area area) {
        var here = champions.stream()
                .filter(one -> one.header().service().equals(service.code())
                        && one.header().areas().contains(area.code()))
                .toList();
        return new Cell(
                area,
                here.stream()
                        .filter(Champion.Active.class::isInstance)
                        .map(Champion::header)
                        .toList(),
                here.stream()
                        .filter(Champion.Unconfirmed.class::isInstance)
                        .map(Champion::header)
                        .toList(),
                (int) here.stream().filter(Champion.Proposed.class::isInstance).count());
    }

    int cells() {
        return rows.size() * areas.size();
    }

    long holes() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::hole)
                .count();
    }

    long holes(Area area) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.area().equals(area) && cell.hole())
                .count();
    }
}
