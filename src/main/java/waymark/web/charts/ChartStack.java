package waymark.web.charts;

import java.util.ArrayList;
import java.util.List;

/// Bars of parts of a whole. Each part has a pattern and carries its number where there is room for it; the
/// table has them all.
final class ChartStack {

    private static final int LINE = 18;
    private static final int BAR = 24;
    private static final int GAP = 14;
    private static final double ROOM = 6.5;

    private final ChartPen pen;

    private ChartStack(ChartFrame frame) {
        this.pen = new ChartPen(frame);
    }

    static Chart draw(ChartFrame frame, List<ChartParts> rows) {
        var chart = new ChartStack(frame);
        int top = 0;
        for (ChartParts row : rows) top = chart.row(row, top);
        List<ChartParts.Part> kinds =
                rows.isEmpty() ? List.of() : rows.getFirst().parts();
        for (int kind = 0; kind < kinds.size(); kind++) {
            chart.pen.key(
                    kind % 2 * 50,
                    top + 14 + kind / 2 * 22,
                    chart.pen.tone(kinds.get(kind).tone()),
                    kinds.get(kind).word());
        }
        int height = top + (kinds.size() + 1) / 2 * 22 + 4;
        return new Chart(frame.id(), frame.title(), chart.pen.finish(height), header(frame, kinds), table(rows));
    }

    private static List<String> header(ChartFrame frame, List<ChartParts.Part> kinds) {
        var header = new ArrayList<>(List.of(frame.label(), frame.value()));
        kinds.forEach(kind -> header.add(kind.word()));
        return header;
    }

    private static List<List<String>> table(List<ChartParts> rows) {
        var table = new ArrayList<List<String>>();
        for (ChartParts row : rows) {
            var cells = new ArrayList<>(List.of(row.title(), row.text()));
            row.parts().forEach(part -> cells.add("%,d".formatted(part.count())));
            table.add(cells);
        }
        return table;
    }

    /// Draws one bar, and answers where the next begins.
    private int row(ChartParts row, int top) {
        var names = ChartPen.wrap(row.label(), 27);
        for (int line = 0; line < names.size(); line++) {
            pen.text(0, top + 14 + line * LINE, "start", names.get(line));
        }
        pen.text(100, top + 14, "end", row.text(), "font-weight=\"700\"");
        int y = top + names.size() * LINE + 2;
        if (row.whole() == 0) {
            pen.line(
                    0, y + BAR / 2.0, 100, y + BAR / 2.0, "stroke=\"" + ChartPen.QUIET + "\" stroke-dasharray=\"2 6\"");
        }
        parts(row, y);
        return y + BAR + GAP;
    }

    /// Between 0.2 and 99.8 per cent, so that the outline stays inside the picture.
    private void parts(ChartParts row, int y) {
        double left = 0.2;
        for (var part : row.parts()) {
            if (part.count() == 0) continue;
            double width = 99.6 * part.count() / row.whole();
            pen.rect(left, y + 1, width, BAR - 2, pen.tone(part.tone()) + " stroke-width=\"2\"");
            String count = "%,d".formatted(part.count());
            if (width >= ROOM + 2.5 * (count.length() - 1)) pen.plate(left + width / 2, y + 17, count);
            left += width;
        }
    }
}
