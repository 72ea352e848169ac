package waymark.pathways.diagram;

import static waymark.web.charts.SvgText.number;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import waymark.web.charts.SvgText;

/// A figure as SVG, made on the server. People who do not see it read the list of steps beside it; every box
/// is a link, so it can be used with the keyboard.
public final class Diagram {

    private static final double MARGIN = 6;
    private static final double BETWEEN = 34;
    private static final String ARROW = "#3f5457";

    private final List<List<Node>> rows;
    private final double[] tops;
    private final double[] bottoms;
    private final StringBuilder arrows = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();

    private Diagram(List<List<Node>> rows) {
        this.rows = rows;
        this.tops = new double[rows.size()];
        this.bottoms = new double[rows.size()];
    }

    /// For a template.
    ///
    /// @param id different for each drawing on a page
    public static Content of(DiagramModel model, String id, String title, String description) {
        var svg = svg(model, id, title, description);
        return output -> output.writeContent(svg);
    }

    static String svg(DiagramModel model, String id, String title, String description) {
        var layouts = new LinkedHashMap<String, ShapeLayout>();
        model.shapes().forEach(shape -> layouts.put(shape.key(), new ShapeLayout(shape)));
        var diagram = new Diagram(Layers.of(model, layouts));
        return diagram.draw(id, title, description);
    }

    private String draw(String id, String title, String description) {
        double width = RowPlacement.across(rows) + 2 * MARGIN;
        double height = down();
        for (var row : rows) {
            row.forEach(this::draw);
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="group" \
                aria-labelledby="%3$s-title" aria-describedby="%3$s-desc" direction="ltr" \
                font-family="Arial, 'Liberation Sans', sans-serif" font-size="14" fill="#0b0c0c">\
                <title id="%3$s-title">%4$s</title><desc id="%3$s-desc">%5$s</desc>\
                <rect width="100%%" height="100%%" fill="#ffffff"/>%6$s%7$s</svg>""".formatted(
                number(width), number(height), id, SvgText.escape(title), SvgText.escape(description), arrows, shapes);
    }

    /// Places the rows one under the other, and answers how high they are together.
    private double down() {
        double down = MARGIN;
        for (int row = 0; row < rows.size(); row++) {
            tops[row] = down;
            down += rows.get(row).stream().mapToDouble(Node::height).max().orElse(0);
            bottoms[row] = down;
            down += BETWEEN;
        }
        return down - BETWEEN + MARGIN;
    }

    private void draw(Node node) {
        double x = node.x + MARGIN;
        double end = tops[node.row] + node.height();
        if (node.layout != null) {
            shapes.append(new ShapeRenderer(node.layout, x, tops[node.row]).svg());
        }
        if (node.below.isEmpty()) {
            return;
        }
        if (end < bottoms[node.row]) {
            arrows.append(path("M%s %sV%s".formatted(number(x), number(end), number(bottoms[node.row]))));
        }
        node.below.forEach(to -> arrow(x, bottoms[node.row], to));
    }

    private void arrow(double x, double y, Node to) {
        double ends = to.x + MARGIN;
        double down = tops[to.row];
        double half = (y + down) / 2;
        arrows.append(path("M%s %sC%s %s %s %s %s %s"
                .formatted(
                        number(x),
                        number(y),
                        number(x),
                        number(half),
                        number(ends),
                        number(half),
                        number(ends),
                        number(down))));
        if (to.layout != null && to.layout.shape().form() != DiagramModel.Form.ANSWER) {
            arrows.append("<path d=\"M%s %sl-5 -9h10z\" fill=\"%s\"/>".formatted(number(ends), number(down), ARROW));
        }
    }

    private static String path(String d) {
        return "<path d=\"%s\" stroke=\"%s\" stroke-width=\"2\" fill=\"none\"/>".formatted(d, ARROW);
    }
}
