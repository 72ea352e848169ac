package waymark.web.site;

import java.time.LocalDate;
import java.util.List;
import waymark.web.Tone;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartCalendar;
import waymark.web.charts.ChartCalendar.Section;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartParts;
import waymark.web.charts.ChartParts.Part;
import waymark.web.charts.ChartPoint;
import waymark.web.charts.ChartSpan;

/// One chart of each kind for the gallery, with the difficult cases in it: a hidden number, a missing
/// return, long names, zeros.
public final class GalleryCharts {

    private GalleryCharts() {}

    public static Chart bars() {
        return Chart.bars(
                new ChartFrame(
                        "K1",
                        "People referred, by area",
                        "Hull referred most people; one return is missing.",
                        "Area",
                        "People referred",
                        "Target"),
                List.of(
                        ChartPoint.of("East Riding", 18, "18").target(15, "15"),
                        ChartPoint.of("Hull", 41, "41").target(50, "50"),
                        ChartPoint.between("North Lincolnshire", 1, 4, "fewer than 5")
                                .target(10, "10"),
                        ChartPoint.none("North East Lincolnshire", "not available")
                                .target(12, "12"),
                        ChartPoint.between("All areas", 60, 63, "60 to 63 from 3 of 4")));
    }

    public static Chart trend() {
        return Chart.trend(
                new ChartFrame(
                        "K10",
                        "People trained, by quarter",
                        "Rises to the target in the last quarter.",
                        "Quarter",
                        "People trained",
                        "Target"),
                List.of(
                        ChartPoint.of("Q3 2025", 0, "0").target(200, "200"),
                        ChartPoint.between("Q4 2025", 1, 4, "fewer than 5").target(200, "200"),
                        ChartPoint.none("Q1 2026", "not available").target(300, "300"),
                        ChartPoint.of("Q2 2026", 340, "340").target(300, "300"),
                        ChartPoint.of("Q3 2026", 410, "410").target(400, "400"),
                        ChartPoint.between("Q4 2026", 1_040, 1_048, "1,040 to 1,048")
                                .target(400, "400")));
    }

    /// A range, one whose end is not determined, and none at all.
    public static Chart ranges() {
        return Chart.ranges(
                new ChartFrame(
                        "K21",
                        "What three methods say",
                        "Two ranges overlap a little; one has no upper end.",
                        "Method",
                        "Estimate and limits",
                        "Estimate"),
                List.of(
                        ChartPoint.between("Chosen step by step", 9_000, 15_000, "about 11,000 (9,000 to 15,000)")
                                .target(11_000, "about 11,000"),
                        new ChartPoint(
                                "Best of all models by BIC",
                                11_000.0,
                                null,
                                "about 25,000 (11,000 to not determined)",
                                25_000.0,
                                "about 25,000"),
                        ChartPoint.none("Average over graphs (second opinion)", "no finite estimate")));
    }

    public static Chart parts() {
        return Chart.parts(
                new ChartFrame(
                        "rag",
                        "Actions by priority",
                        "Most actions are on track; two of priority 3 are late.",
                        "Priority",
                        "Actions",
                        ""),
                List.of(
                        row("1 Support for victims and survivors", 4, 5, 2, 0, 1),
                        row("2 Pursue those responsible", 1, 2, 1, 1, 3),
                        row("3 Training and awareness across every partner", 0, 9, 1, 2, 28),
                        row("4 Communities", 0, 0, 0, 0, 0),
                        row("5 Partnership", 0, 0, 0, 0, 6)));
    }

    private static ChartParts row(String label, long blue, long green, long amber, long red, long grey) {
        long all = blue + green + amber + red + grey;
        return new ChartParts(
                label,
                label,
                all + (all == 1 ? " action" : " actions"),
                List.of(
                        new Part("Complete", Tone.BLUE, blue),
                        new Part("Green", Tone.GREEN, green),
                        new Part("Amber", Tone.ORANGE, amber),
                        new Part("Red", Tone.RED, red),
                        new Part("Not started", Tone.GREY, grey)));
    }

    static Chart sparkline() {
        return Chart.sparkline(
                new ChartFrame("K2", "Referrals since last year", "Rising.", "Quarter", "Referrals", ""),
                List.of(
                        ChartPoint.of("Q1", 7, "7"),
                        ChartPoint.of("Q2", 9, "9"),
                        ChartPoint.between("Q3", 1, 4, "fewer than 5"),
                        ChartPoint.of("Q4", 12, "12"),
                        ChartPoint.of("Q5", 14, "14")));
    }

    public static Chart timeline() {
        return Chart.timeline(
                new ChartFrame(
                        "T1", "Actions by quarter", "One action is late, one is complete.", "Action", "Colour", ""),
                new ChartCalendar(
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2026, 11, 16),
                        List.of(
                                new Section("Q1 2026/27", LocalDate.of(2026, 4, 1)),
                                new Section("Q2 2026/27", LocalDate.of(2026, 7, 1)),
                                new Section("Q3 2026/27", LocalDate.of(2026, 10, 1)),
                                new Section("Q4 2026/27", LocalDate.of(2027, 1, 1)))),
                List.of(
                        span("1 Support", "Name a lead for survivors in each area", 4, 9, Colours.COMPLETE),
                        span("1 Support", "Agree how an interpreter is found at night", 5, 10, Colours.RED),
                        span("2 Pursue", "Visit car washes together", 8, 15, Colours.AMBER),
                        span("2 Pursue", "Train call handlers", 13, 16, Colours.GREY)));
    }

    private enum Colours {
        COMPLETE("Complete", Tone.BLUE),
        RED("Red", Tone.RED),
        AMBER("Amber", Tone.ORANGE),
        GREY("Not started", Tone.GREY);

        private final String word;
        private final Tone tone;

        Colours(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }
    }

    /// @param from months after January 2026
    private static ChartSpan span(String group, String label, int from, int to, Colours colour) {
        var january = LocalDate.of(2026, 1, 1);
        return new ChartSpan(
                group,
                label,
                january.plusMonths(from - 1),
                january.plusMonths(to).minusDays(1),
                colour != Colours.COMPLETE,
                colour.word,
                colour.tone);
    }

    public static List<Chart> all() {
        return List.of(bars(), trend(), ranges(), parts(), sparkline(), timeline());
    }
}
