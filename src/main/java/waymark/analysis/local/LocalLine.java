package waymark.analysis.local;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.analysis.national.NationalTotals;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// A figure with the country beside it.
///
/// @param rate for each 100,000 people, or why there is none
/// @param country the referrals of the whole country in the same days; empty where they are not held
/// @param countryRate the same for each 100,000 people; empty where there is none
record LocalLine(LocalFigure figure, String rate, String country, String countryRate) {

    private static final int DRAWN = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    static LocalLine of(LocalFigure it, List<Population> populations, NationalTotals.Referrals national) {
        if (!it.side().referrals()) {
            return new LocalLine(it, "", "", "");
        }
        var own = Population.of(populations, it.area(), it.toDay());
        var rate = own.map(one -> "%s (%,d people, %s%s)"
                        .formatted(
                                one.rate(it.released()),
                                one.people(),
                                one.asOf().getYear(),
                                one.farFrom(it.toDay()) ? ", years away from the figure" : ""))
                .orElse("No population entered");
        var total = national.between(it.fromDay(), it.toDay());
        var whole = Population.of(populations, Population.COUNTRY, it.toDay());
        return new LocalLine(
                it,
                rate,
                total.map("%,d"::formatted).orElse("No figure for this period"),
                total.flatMap(sum -> whole.map(one -> one.rate(sum))).orElse(""));
    }

    /// The newest figure of each area and side.
    static @Nullable Chart drawn(List<LocalLine> lines) {
        var newest = new LinkedHashMap<String, LocalFigure>();
        for (var line : lines) {
            var it = line.figure();
            if (it.side().referrals()) {
                newest.merge(
                        it.area() + it.side(), it, (one, other) -> one.toDay().isBefore(other.toDay()) ? other : one);
            }
        }
        if (newest.isEmpty()) {
            return null;
        }
        var points = newest.values().stream()
                .sorted(Comparator.comparingInt(LocalFigure::value).reversed())
                .limit(DRAWN)
                .map(LocalLine::point)
                .toList();
        return Chart.bars(
                new ChartFrame(
                        "local",
                        "Referrals: the newest figure that was found for each area",
                        "A bar for each area. The days differ, and some figures count who sent and some who received.",
                        "Area and days",
                        "Referrals",
                        ""),
                points);
    }

    private static ChartPoint point(LocalFigure it) {
        var figure = it.released();
        var label = "%s, %s to %s".formatted(it.areaName(), MONTH.format(it.fromDay()), MONTH.format(it.toDay()));
        return ChartPoint.between(
                label, (double) figure.low().orElse(0), (double) figure.high().orElse(0), figure.text());
    }
}
