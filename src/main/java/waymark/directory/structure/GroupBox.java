package waymark.directory.structure;

import java.util.List;
import waymark.web.charts.SvgText;

/// One group as a box: its name on top, then its seats in columns. An empty seat has a dashed frame and
/// says so, which a grey printer keeps.
final class GroupBox {

    private static final int PAD = 10;
    private static final int LINE = 18;
    private static final int BETWEEN = 8;

    private final StringBuilder inside = new StringBuilder();
    private final double left;
    private final double top;
    private final double width;
    private double down;

    GroupBox(SeatedGroup table, double left, double top, double width, int columns) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.down = top + PAD;
        name(table);
        seats(table.chairs(), columns);
        down += PAD;
    }

    double bottom() {
        return down;
    }

    String svg() {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\" stroke=\"#0d5c6b\" stroke-width=\"2\"/>%s"
                .formatted(
                        SvgText.number(left),
                        SvgText.number(top),
                        SvgText.number(width),
                        SvgText.number(down - top),
                        inside);
    }

    private void name(SeatedGroup table) {
        for (var line : SvgText.lines(table.name(), width - 2 * PAD, 16 * 1.08)) {
            down += LINE + 2;
            inside.append(SvgText.words(left + PAD, down - 5, 16, true, line));
        }
        var areas = table.areas().isEmpty() ? "" : table.areas();
        for (var line : areas.isEmpty() ? List.<String>of() : SvgText.lines(areas, width - 2 * PAD, 14)) {
            down += LINE;
            inside.append(SvgText.words(left + PAD, down - 5, 14, false, line));
        }
        var parent = table.parent().isEmpty() ? "" : "Reports to " + table.parent();
        for (var line : parent.isEmpty() ? List.<String>of() : SvgText.lines(parent, width - 2 * PAD, 14)) {
            down += LINE;
            inside.append(SvgText.words(left + PAD, down - 5, 14, false, line));
        }
        down += BETWEEN;
    }

    private void seats(List<SeatedGroup.Chair> chairs, int columns) {
        double across = (width - 2 * PAD - (columns - 1) * PAD) / columns;
        for (int i = 0; i < chairs.size(); i += columns) {
            double lowest = down;
            for (int j = i; j < Math.min(chairs.size(), i + columns); j++) {
                lowest = Math.max(lowest, seat(chairs.get(j), left + PAD + (j - i) * (across + PAD), across));
            }
            down = lowest + BETWEEN;
        }
    }

    /// Draws a seat at the present height and answers where it ends.
    private double seat(SeatedGroup.Chair chair, double x, double across) {
        var title = SvgText.lines(chair.title(), across - 12, 14 * 1.08);
        var who = SvgText.lines(chair.empty() ? "Empty" : chair.holder(), across - 12, 14);
        double height = (title.size() + who.size()) * LINE + 8;
        inside.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"%s/>"
                .formatted(
                        SvgText.number(x),
                        SvgText.number(down),
                        SvgText.number(across),
                        SvgText.number(height),
                        chair.empty() ? "#ffffff" : "#eef4f3",
                        chair.empty() ? "#8a4300" : "#b5cbc8",
                        chair.empty() ? " stroke-width=\"2\" stroke-dasharray=\"5 4\"" : ""));
        double y = down;
        for (var line : title) {
            y += LINE;
            inside.append(SvgText.words(x + 6, y - 1, 14, true, line));
        }
        for (var line : who) {
            y += LINE;
            inside.append(SvgText.words(x + 6, y - 1, 14, false, line));
        }
        return down + height;
    }
}
