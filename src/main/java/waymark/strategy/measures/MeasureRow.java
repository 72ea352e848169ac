package waymark.strategy.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.kernel.Ref;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.forms.Choice;

/// One measure with the figure of each area that supplies it.
record MeasureRow(MeasureLine measure, List<VisibleResult> cards) {

    static List<MeasureRow> of(List<VisibleResult> cards) {
        var rows = new LinkedHashMap<Ref, List<VisibleResult>>();
        for (var card : cards) {
            rows.computeIfAbsent(card.measure().ref(), _ -> new ArrayList<>()).add(card);
        }
        return rows.values().stream()
                .map(one -> new MeasureRow(one.getFirst().measure(), one))
                .toList();
    }

    Optional<VisibleResult> in(Choice area) {
        return in(area.value());
    }

    private Optional<VisibleResult> in(String area) {
        return cards.stream().filter(card -> card.result().area().equals(area)).findFirst();
    }

    /// A line of the area's last figures, where there are two or more: rising, falling or level.
    Optional<Chart> line(VisibleResult card, List<MeasureFigures.PastFigure> past, StrategySettings settings) {
        var points = past.stream()
                .map(one -> card.at(one).point(one.quarter().brief(settings.firstMonth())))
                .toList();
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(Chart.sparkline(
                        new ChartFrame(
                                measure.ref().value() + " " + card.result().area(),
                                "Trend in " + card.result().areaName(),
                                points.stream()
                                        .map(point -> point.label() + ": " + point.text())
                                        .collect(Collectors.joining(", ")),
                                "Quarter",
                                measure.unit().words(),
                                ""),
                        points));
    }

    String target() {
        return cards.getFirst().target();
    }

    /// As the reader sees them: of the quarter, or of the latest with a figure where it has none.
    List<Colour> colours() {
        return cards.stream()
                .map(card -> card.last().orElse(card).colour())
                .filter(Objects::nonNull)
                .toList();
    }

    /// Red before amber before green; what an area does not supply, or whose colour is not given, comes last.
    int rank(String area) {
        return in(area).map(card -> card.last().orElse(card).colour())
                .map(Colour::ordinal)
                .orElse(Colour.values().length);
    }
}
