package waymark.directory.structure;

import gg.jte.Content;
import java.util.List;
import waymark.web.charts.SvgText;

/// The groups as boxes, level under level, drawn on the server. Boxes are as high as their words need, rows
/// as high as their highest box, so nothing lies on anything else however much there is. Only presentation
/// attributes: the content policy of the pages allows no inline style.
final class StructureDrawing {

    static final int WIDTH = 960;
    private static final int TRUNK = 10;
    private static final int LEFT = 24;
    private static final int GAP = 16;
    private static final int ACROSS = 4;

    private final StringBuilder body = new StringBuilder();
    private double down = 8;
    private double lowestBranch;

    private StructureDrawing() {}

    /// The drawing of the tables, for a template.
    static Content of(List<SeatedGroup> tables, String title, String description) {
        var svg = svg(tables, title, description);
        return output -> output.writeContent(svg);
    }

    static String svg(List<SeatedGroup> tables, String title, String description) {
        var drawing = new StructureDrawing();
        for (var level : GroupLevel.values()) {
            var these = tables.stream().filter(one -> one.level() == level).toList();
            if (!these.isEmpty()) {
                drawing.level(level, these);
            }
        }
        return drawing.finish(title, description);
    }

    private void level(GroupLevel level, List<SeatedGroup> tables) {
        text(LEFT, down + 14, 14, true, level.words());
        down += 24;
        int across = level == GroupLevel.STRATEGIC ? 1 : ACROSS;
        for (int i = 0; i < tables.size(); i += across) {
            row(tables.subList(i, Math.min(tables.size(), i + across)), across);
        }
    }

    /// The boxes of a row hang from a line of their own, which starts at the trunk on the left.
    private void row(List<SeatedGroup> tables, int across) {
        double width = (WIDTH - LEFT - 2.0 - (across - 1) * GAP) / across;
        double top = down + GAP;
        line(TRUNK, down, LEFT + (tables.size() - 1) * (width + GAP) + width / 2, down);
        lowestBranch = down;
        double lowest = top;
        for (int i = 0; i < tables.size(); i++) {
            double left = LEFT + i * (width + GAP);
            line(left + width / 2, down, left + width / 2, top);
            var box = new GroupBox(tables.get(i), left, top, width, across == 1 ? ACROSS : 1);
            lowest = Math.max(lowest, box.bottom());
            body.append(box.svg());
        }
        down = lowest + GAP + 8;
    }

    private String finish(String title, String description) {
        line(TRUNK, 32, TRUNK, lowestBranch);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$s" width="%1$d" height="%2$s" role="img" \
                aria-labelledby="structure-title structure-desc" direction="ltr" \
                font-family="Arial, 'Liberation Sans', sans-serif" font-size="14" fill="#0b0c0c">\
                <title id="structure-title">%3$s</title><desc id="structure-desc">%4$s</desc>\
                <rect width="100%%" height="100%%" fill="#ffffff"/>%5$s</svg>""".formatted(WIDTH, SvgText.number(down), SvgText.escape(title), SvgText.escape(description), body);
    }

    private void line(double x1, double y1, double x2, double y2) {
        body.append("<path d=\"M%s %sL%s %s\" stroke=\"#3f5457\" stroke-width=\"2\" fill=\"none\"/>"
                .formatted(SvgText.number(x1), SvgText.number(y1), SvgText.number(x2), SvgText.number(y2)));
    }

    private void text(double x, double y, int size, boolean bold, String words) {
        body.append(SvgText.words(x, y, size, bold, words));
    }
}
