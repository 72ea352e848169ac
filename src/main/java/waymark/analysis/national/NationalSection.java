package waymark.analysis.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNote;
import waymark.analysis.notes.PictureNotes;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// One figure of the national picture: its charts, its definition, where each value comes from, and what
/// somebody wrote about it.
record NationalSection(
        NotedChart chart, List<Chart> drawn, List<String> definitions, List<Line> lines, List<PictureNote> notes) {

    private static final int QUARTERS = 12;
    private static final int NATIONALITIES = 10;

    /// One period in the table of editions.
    record Line(String what, String period, List<Edition> editions) {

        Optional<Edition> first() {
            return editions.stream().filter(Edition::first).findFirst();
        }

        Edition latest() {
            return editions.getLast();
        }
    }

    /// All of them, in the order of the page.
    static List<NationalSection> all(Held held, PictureNotes.Beside beside) {
        return List.of(
                years(held, beside), quarters(held, beside), nationalities(held, beside), decisions(held, beside));
    }

    private static NationalSection years(Held held, PictureNotes.Beside beside) {
        var referrals = Series.total(Measure.REFERRALS);
        var reports = Series.total(Measure.DTN);
        var lines = new ArrayList<>(lines(held, referrals, true));
        lines.addAll(lines(held, reports, true));
        return new NationalSection(
                NotedChart.REFERRALS_BY_YEAR,
                List.of(
                        chart(held, referrals, "years", "Referrals to the NRM, each year", true, 20),
                        chart(held, reports, "reports", "Duty to Notify reports, each year", true, 20)),
                List.of(Measure.REFERRALS.definition(), Measure.DTN.definition()),
                lines,
                beside.of(NotedChart.REFERRALS_BY_YEAR));
    }

    private static NationalSection quarters(Held held, PictureNotes.Beside beside) {
        var referrals = Series.total(Measure.REFERRALS);
        return new NationalSection(
                NotedChart.REFERRALS_BY_QUARTER,
                List.of(chart(
                        held,
                        referrals,
                        "quarters",
                        "Referrals to the NRM, the last quarters that were found",
                        false,
                        QUARTERS)),
                List.of("The same, by quarter of the calendar year. A quarter that was not found has no bar."),
                lines(held, referrals, false),
                beside.of(NotedChart.REFERRALS_BY_QUARTER));
    }

    /// Largest first, of the newest year or quarter that is held.
    private static NationalSection nationalities(Held held, PictureNotes.Beside beside) {
        var parts = held.parts(Measure.REFERRALS, Split.NATIONALITY);
        var newest = parts.stream()
                .flatMap(part -> held.periods(part, true).stream())
                .max(Comparator.naturalOrder());
        var points = new ArrayList<ChartPoint>();
        newest.ifPresent(period -> parts.stream()
                .flatMap(part -> held.latest(part, period).stream())
                .sorted(Comparator.comparingInt(Edition::value).reversed())
                .limit(NATIONALITIES)
                .forEach(one -> points.add(point(one.part(), held.editions(one.series(), period)))));
        var lines = new ArrayList<Line>();
        for (var annual : List.of(true, false)) {
            parts.forEach(part -> lines.addAll(lines(held, part, annual)));
        }
        var title = newest.map(period -> "Nationalities referred most, " + period.words())
                .orElse("Nationalities referred most");
        return new NationalSection(
                NotedChart.NATIONALITIES,
                points.isEmpty()
                        ? List.of()
                        : List.of(Chart.bars(frame("nationalities", title, points, "Nationality"), points)),
                List.of("Referrals by the nationality that the referral says. Only the largest are printed every year;"
                        + " people with two nationalities are counted apart."),
                lines,
                beside.of(NotedChart.NATIONALITIES));
    }

    private static NationalSection decisions(Held held, PictureNotes.Beside beside) {
        var drawn = new ArrayList<Chart>();
        var lines = new ArrayList<Line>();
        for (var measure : List.of(Measure.RG_POSITIVE_SHARE, Measure.CG_POSITIVE_SHARE)) {
            drawn.add(chart(held, Series.total(measure), measure.name(), measure.title() + ", each year", true, 20));
        }
        for (var measure : List.of(
                Measure.RG_DECISIONS, Measure.RG_POSITIVE_SHARE, Measure.CG_DECISIONS, Measure.CG_POSITIVE_SHARE)) {
            lines.addAll(lines(held, Series.total(measure), true));
        }
        return new NationalSection(
                NotedChart.DECISIONS,
                drawn,
                List.of(
                        "A positive decision on reasonable grounds says that somebody may be a victim, one on conclusive"
                                + " grounds that they are. The share is of the decisions made in the year, whenever the person"
                                + " was referred."),
                lines,
                beside.of(NotedChart.DECISIONS));
    }

    /// Every period of it, the newest first.
    private static List<Line> lines(Held held, Series series, boolean annual) {
        return held.periods(series, annual).descendingSet().stream()
                .map(period -> new Line(series.name(), period.name(), held.editions(series, period)))
                .toList();
    }

    private static Chart chart(Held held, Series series, String id, String title, boolean annual, int most) {
        var periods = new ArrayList<>(held.periods(series, annual));
        var shown = periods.subList(Math.max(0, periods.size() - most), periods.size());
        var points = shown.stream()
                .map(period -> point(period.name(), held.editions(series, period)))
                .toList();
        return Chart.bars(frame(id, title, points, annual ? "Year" : "Quarter"), points);
    }

    private static ChartFrame frame(String id, String title, List<ChartPoint> points, String label) {
        var largest = points.stream()
                .filter(one -> one.high() != null)
                .max(Comparator.comparingDouble(one -> one.high() == null ? 0 : one.high()));
        return new ChartFrame(
                id,
                title,
                largest.map(one -> "The largest is %s, %s.".formatted(one.label(), one.text()))
                        .orElse("No figure is held."),
                label,
                "Newest edition",
                "First published");
    }

    private static ChartPoint point(String label, List<Edition> editions) {
        var latest = editions.getLast();
        var point = ChartPoint.of(label, latest.value(), latest.words());
        return editions.stream()
                .filter(Edition::first)
                .findFirst()
                .map(first -> point.target(first.value(), first.words()))
                .orElse(point);
    }
}
