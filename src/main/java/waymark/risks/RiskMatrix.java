package waymark.risks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.web.charts.Chart;
import waymark.web.charts.SvgText;

/// Draws risks on likelihood by impact: a dot with the number of the risk where it is now, and an arrow from
/// where it was. Each place says its score, so that nothing is told by colour alone.
final class RiskMatrix {

    private static final int PLACE = 64;
    private static final int LEFT = 112;
    private static final int BELOW = 62;
    private static final int TOP = 4;
    private static final int RADIUS = 12;
    private static final int HEAD = 7;
    /// How many dots fit into one place; of more the last says how many there are.
    private static final int MOST_DOTS = 4;

    private static final Map<Band, String> GROUND =
            Map.of(Band.LOW, "#cfe6da", Band.MEDIUM, "#fce0c4", Band.HIGH, "#f4cdc6");

    private final RiskScale scale;
    private final StringBuilder svg = new StringBuilder();

    private RiskMatrix(RiskScale scale) {
        this.scale = scale;
    }

    /// @param risks of which those are drawn that were scored on this scale
    /// @param since the day that movement is counted from, in words
    static Chart of(RiskScale scale, List<Risk> risks, String since) {
        var drawn = risks.stream()
                .filter(risk -> risk.scores().current().scale() == scale.number())
                .toList();
        var matrix = new RiskMatrix(scale);
        return new Chart(
                "risk-matrix",
                "Risks by likelihood and impact, and how they moved since " + since,
                matrix.draw(drawn),
                List.of("Risk", "Register", "Now", "Since " + since),
                drawn.stream()
                        .map(risk -> List.of(
                                risk.ref() + " " + risk.header().event(),
                                risk.header().groupName(),
                                scale.said(risk.scores().current()) + ": "
                                        + scale.factors(risk.scores().current()),
                                risk.scores().movement().said(risk.scores().before())))
                        .toList());
    }

    private String draw(List<Risk> risks) {
        int wide = LEFT + scale.steps() * PLACE + 4;
        int high = TOP + scale.steps() * PLACE + BELOW;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="100%%" role="img" \
                aria-labelledby="risk-matrix-title risk-matrix-desc" direction="ltr" \
                font-family="Arial, 'Liberation Sans', sans-serif" font-size="13" fill="#0b0c0c">\
                <title id="risk-matrix-title">Risk matrix</title><desc id="risk-matrix-desc">%s</desc>\
                <rect width="100%%" height="100%%" fill="#ffffff"/>""".formatted(wide, high, SvgText.escape(description(risks))));
        places();
        axes();
        var dots = dots(risks);
        risks.forEach(risk -> arrow(risk, dots));
        circles(dots);
        return svg.append("</svg>").toString();
    }

    private String description(List<Risk> risks) {
        long high = risks.stream()
                .filter(risk -> scale.band(risk.scores().current()) == Band.HIGH)
                .count();
        return "%d %s, %d of them high. The table below lists them."
                .formatted(risks.size(), risks.size() == 1 ? "risk" : "risks", high);
    }

    private void places() {
        for (int likelihood = 1; likelihood <= scale.steps(); likelihood++) {
            for (int impact = 1; impact <= scale.steps(); impact++) {
                int score = likelihood * impact;
                svg.append(
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"2\"/>"
                                .formatted(left(impact), top(likelihood), PLACE, PLACE, GROUND.get(scale.band(score))));
                svg.append("<text x=\"%d\" y=\"%d\" font-size=\"11\">%d</text>"
                        .formatted(left(impact) + 4, top(likelihood) + 13, score));
            }
        }
    }

    private void axes() {
        for (int step = 1; step <= scale.steps(); step++) {
            var lines = SvgText.lines(step + " " + scale.likelihood().get(step - 1), LEFT - 8.0, 13);
            for (int line = 0; line < lines.size(); line++) {
                svg.append(SvgText.words(
                        0, middle(top(step)) + 5 + line * 15 - (lines.size() - 1) * 7, 13, false, lines.get(line)));
            }
            var under = SvgText.lines(step + " " + scale.impact().get(step - 1), PLACE - 2.0, 12);
            for (int line = 0; line < under.size(); line++) {
                svg.append("<text x=\"%d\" y=\"%d\" font-size=\"12\" text-anchor=\"middle\">%s</text>"
                        .formatted(
                                middle(left(step)),
                                TOP + scale.steps() * PLACE + 16 + line * 14,
                                SvgText.escape(under.get(line))));
            }
        }
        svg.append("<text x=\"0\" y=\"%d\" font-weight=\"700\">Likelihood ↑</text>"
                .formatted(TOP + scale.steps() * PLACE + 18));
        svg.append("<text x=\"%d\" y=\"%d\" font-weight=\"700\" text-anchor=\"end\">Impact →</text>"
                .formatted(LEFT + scale.steps() * PLACE, TOP + scale.steps() * PLACE + BELOW - 8));
    }

    /// @param words the number of the risk, or how many more there are
    private record Dot(double x, double y, String words) {}

    private Map<String, Dot> dots(List<Risk> risks) {
        var places = new LinkedHashMap<Placed, List<Risk>>();
        risks.forEach(risk -> places.computeIfAbsent(risk.scores().current(), _ -> new ArrayList<>())
                .add(risk));
        var dots = new LinkedHashMap<String, Dot>();
        places.forEach((place, here) -> {
            for (int number = 0; number < here.size(); number++) {
                int at = Math.min(number, MOST_DOTS - 1);
                boolean more = here.size() > MOST_DOTS && number >= MOST_DOTS - 1;
                double x = here.size() == 1
                        ? middle(left(place.impact()))
                        : left(place.impact()) + PLACE * (at % 2 == 0 ? 0.27 : 0.73);
                double y = here.size() <= 2
                        ? middle(top(place.likelihood())) + 3
                        : top(place.likelihood()) + PLACE * (at < 2 ? 0.42 : 0.8);
                dots.put(
                        here.get(number).ref().value(),
                        new Dot(x, y, more ? "+" + (here.size() - MOST_DOTS + 1) : number(here.get(number))));
            }
        });
        return dots;
    }

    /// `RK-0012` is 12.
    static String number(Risk risk) {
        return String.valueOf(Long.parseLong(risk.ref().value().substring(3)));
    }

    private void arrow(Risk risk, Map<String, Dot> dots) {
        var before = moved(risk);
        var to = dots.get(risk.ref().value());
        if (before == null || to == null) {
            return;
        }
        double x = middle(left(before.impact()));
        double y = middle(top(before.likelihood()));
        double far = Math.hypot(to.x() - x, to.y() - y);
        double across = (to.x() - x) / far;
        double down = (to.y() - y) / far;
        double tipX = to.x() - across * (RADIUS + 1);
        double tipY = to.y() - down * (RADIUS + 1);
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"#ffffff\" stroke=\"#3f5457\" stroke-width=\"2\"/>"
                .formatted(SvgText.number(x), SvgText.number(y)));
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#3f5457\" stroke-width=\"2\"/>"
                .formatted(
                        SvgText.number(x + across * 4),
                        SvgText.number(y + down * 4),
                        SvgText.number(tipX - across * HEAD),
                        SvgText.number(tipY - down * HEAD)));
        svg.append("<path d=\"M%s %sL%s %sL%s %sZ\" fill=\"#3f5457\"/>"
                .formatted(
                        SvgText.number(tipX),
                        SvgText.number(tipY),
                        SvgText.number(tipX - across * HEAD - down * 4),
                        SvgText.number(tipY - down * HEAD + across * 4),
                        SvgText.number(tipX - across * HEAD + down * 4),
                        SvgText.number(tipY - down * HEAD - across * 4)));
    }

    /// Where it was, if that is elsewhere on this scale.
    private static @Nullable Placed moved(Risk risk) {
        var before = risk.scores().before();
        return before == null
                        || before.scale() != risk.scores().current().scale()
                        || before.equals(risk.scores().current())
                ? null
                : before;
    }

    private void circles(Map<String, Dot> dots) {
        for (var dot : dots.values().stream().distinct().toList()) {
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%d\" fill=\"#ffffff\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>"
                    .formatted(SvgText.number(dot.x()), SvgText.number(dot.y()), RADIUS));
            svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"12\" font-weight=\"700\">%s</text>"
                    .formatted(SvgText.number(dot.x()), SvgText.number(dot.y() + 4), SvgText.escape(dot.words())));
        }
    }

    private int left(int impact) {
        return LEFT + (impact - 1) * PLACE;
    }

    /// The least likely is the lowest.
    private int top(int likelihood) {
        return TOP + (scale.steps() - likelihood) * PLACE;
    }

    private static int middle(int start) {
        return start + PLACE / 2;
    }
}
