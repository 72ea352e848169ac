package waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Areas as tiles or as outlines, in four bands of the same width up to the largest figure. Each band has a pattern of
/// its own, and the figure is printed as well.
final class ChartTiles {

    private static final int TILE = 92;
    private static final int GAP = 6;
    private static final int LINE = 17;
    private static final int BANDS = 4;
    private static final int WIDTH = 360;

    private ChartTiles() {}

    static Chart draw(ChartFrame frame, List<ChartTile> tiles) {
        var pen = new ChartPen(frame);
        int columns = tiles.stream().mapToInt(ChartTile::across).max().orElse(1);
        int rows = tiles.stream().mapToInt(ChartTile::down).max().orElse(1);
        double width = 100.0 / columns;
        double most = most(tiles.stream().map(ChartTile::high));
        for (var tile : tiles) {
            double x = (tile.across() - 1) * width;
            int y = (tile.down() - 1) * (TILE + GAP) + 2;
            pen.leading(tile.rowId(), "%s: %s".formatted(tile.label(), tile.text()), () -> {
                pen.rect(
                        x + 0.5,
                        y,
                        width - 1.5,
                        TILE,
                        pen.band(band(tile.low(), tile.high(), most)) + " stroke-width=\"2\"");
                var names = ChartPen.wrap(tile.label(), Math.max(8, 40 / columns));
                for (int line = 0; line < names.size(); line++) {
                    pen.plate(x + width / 2 - 0.25, y + 24 + line * LINE, names.get(line));
                }
                pen.plate(x + width / 2 - 0.25, y + 24 + names.size() * LINE + 4, tile.text());
            });
        }
        int foot = rows * (TILE + GAP) + 22;
        int lines = key(pen, foot, most);
        return new Chart(
                frame.id(),
                frame.title(),
                pen.finishGroup(foot + lines * 22),
                List.of(frame.label(), frame.value()),
                tiles.stream().map(tile -> List.of(tile.label(), tile.text())).toList());
    }

    static Chart outlines(ChartFrame frame, int height, List<ChartOutline> outlines) {
        var pen = new ChartPen(frame);
        double most = most(outlines.stream().map(ChartOutline::high));
        pen.nested(WIDTH, height, () -> {
            for (var one : outlines) {
                pen.path(
                        one.path(),
                        pen.band(band(one.low(), one.high(), most)) + " stroke-width=\"1.2\" fill-rule=\"evenodd\"");
            }
            for (var one : outlines) {
                if (one.number() > 0) {
                    pen.plateAt(one.x(), one.y(), "%d: %s".formatted(one.number(), one.text()));
                }
            }
        });
        int foot = height + 22;
        int lines = key(pen, foot, most);
        var rows = new ArrayList<List<String>>();
        outlines.stream()
                .filter(one -> one.number() > 0)
                .forEach(one -> rows.add(List.of("%d: %s".formatted(one.number(), one.label()), one.text())));
        return new Chart(
                frame.id(),
                frame.title(),
                pen.finish(foot + lines * 22),
                List.of(frame.label(), frame.value()),
                List.copyOf(rows));
    }

    private static double most(Stream<@Nullable Double> highs) {
        var values = highs.filter(Objects::nonNull).toList();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        // whole numbers are divided at whole numbers, so that the key says nothing like "up to 0.8" of campaigns
        return values.stream().allMatch(high -> high == Math.rint(high)) ? Math.ceil(most / BANDS) * BANDS : most;
    }

    /// 1 to 4; 0 where there is no figure, or its range lies in two bands: a band must not tell more than the figure.
    static int band(@Nullable Double low, @Nullable Double high, double most) {
        if (low == null || high == null || most <= 0) {
            return 0;
        }
        int least = band(low, most);
        return least == band(high, most) ? least : 0;
    }

    private static int band(double value, double most) {
        return Math.max(1, Math.min(BANDS, (int) Math.ceil(value * BANDS / most)));
    }

    private static int key(ChartPen pen, int foot, double most) {
        if (most <= 0) {
            return 0;
        }
        for (int band = 1; band <= BANDS; band++) {
            double low = most * (band - 1) / BANDS;
            double high = most * band / BANDS;
            var words = band == 1
                    ? "up to %s".formatted(number(high, most))
                    : "over %s, up to %s".formatted(number(low, most), number(high, most));
            pen.key(band % 2 == 1 ? 0 : 50, foot + (band - 1) / 2 * 22.0, pen.band(band), words);
        }
        pen.key(0, foot + 2 * 22.0, pen.band(0), "no figure, or not in one band");
        return 3;
    }

    private static String number(double value, double most) {
        return most < 40 && most % BANDS != 0 ? "%.1f".formatted(value) : "%,.0f".formatted(value);
    }
}
