package waymark.pathways.diagram;

import static waymark.web.charts.SvgText.number;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.pathways.diagram.DiagramModel.Form;
import waymark.web.charts.SvgText;

/// Draws one shape in its place: the outline of its kind, its text, and a link round both. Only presentation
/// attributes: the content policy of the pages allows no inline style.
final class ShapeRenderer {

    private static final String EDGE = "#0d5c6b";
    private static final String WRONG = "#a3200d";
    private static final int CORNER = 14;

    private final ShapeLayout layout;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    ShapeRenderer(ShapeLayout layout, double middle, double top) {
        this.layout = layout;
        this.left = middle - layout.width() / 2;
        this.right = middle + layout.width() / 2;
        this.top = top;
        this.bottom = top + layout.height();
    }

    String svg() {
        var shape = layout.shape();
        var inside = outline() + words();
        return shape.href().isEmpty()
                ? "<g>" + inside + "</g>"
                : "<a href=\"%s\" class=\"waymark-diagram__step\" aria-label=\"%s\">%s</a>"
                        .formatted(SvgText.escape(shape.href()), SvgText.escape(spoken()), inside);
    }

    /// The shape in a sentence, for screen readers.
    private String spoken() {
        var shape = layout.shape();
        return Stream.of(
                        Stream.of(shape.kind() + ": " + shape.words()),
                        shape.marks().stream(),
                        shape.notes().stream(),
                        Stream.of(shape.later(), shape.ends() ? "Then: the end" : "")
                                .filter(one -> !one.isEmpty()),
                        shape.faults().stream())
                .flatMap(words -> words)
                .collect(Collectors.joining("; "));
    }

    private String outline() {
        var shape = layout.shape();
        var frame = shape.faults().isEmpty()
                ? "stroke=\"%s\" stroke-width=\"2\"".formatted(EDGE)
                : "stroke=\"%s\" stroke-width=\"4\" stroke-dasharray=\"9 5\"".formatted(WRONG);
        return switch (shape.form()) {
            case ANSWER -> box("#ffffff", "stroke=\"#ffffff\"", 0);
            case QUESTION -> "<path d=\"%s\" fill=\"#fdf6e3\" %s/>".formatted(cut(), frame);
            case ADVICE -> box("#ffffff", frame, 0);
            case ACT ->
                box("#eef4f3", frame, 0)
                        + "<path d=\"M%s %sV%s\" stroke=\"%s\" stroke-width=\"7\" fill=\"none\"/>"
                                .formatted(number(left + 3), number(top), number(bottom), EDGE);
            case HANDOVER -> box("#eef4f3", frame, 0) + box("none", "stroke=\"%s\"".formatted(EDGE), 5);
            case ONWARD -> "<path d=\"%s\" fill=\"#ffffff\" %s/>".formatted(pointed(), frame);
            case STOP ->
                box("#ffffff", "stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"9 5\"".formatted(WRONG), 0);
        };
    }

    private String box(String fill, String frame, double inset) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" %s/>"
                .formatted(
                        number(left + inset),
                        number(top + inset),
                        number(right - left - 2 * inset),
                        number(bottom - top - 2 * inset),
                        fill,
                        frame);
    }

    private String cut() {
        return "M%1$s %2$sH%3$sL%4$s %5$sV%6$sL%3$s %7$sH%1$sL%8$s %6$sV%5$sZ"
                .formatted(
                        number(left + CORNER),
                        number(top),
                        number(right - CORNER),
                        number(right),
                        number(top + CORNER),
                        number(bottom - CORNER),
                        number(bottom),
                        number(left));
    }

    private String pointed() {
        return "M%1$s %2$sH%3$sL%4$s %5$sL%3$s %6$sH%1$sZ"
                .formatted(
                        number(left),
                        number(top),
                        number(right - CORNER),
                        number(right),
                        number((top + bottom) / 2),
                        number(bottom));
    }

    private String words() {
        var words = new StringBuilder();
        double down = top + (layout.shape().form() == Form.ANSWER ? 4 : ShapeLayout.PAD);
        for (var part : layout.parts()) {
            words.append(part(part, down));
            down += part.height() + ShapeLayout.BETWEEN;
        }
        return words.toString();
    }

    private String part(ShapeLayout.Part part, double from) {
        double x = left + layout.side();
        var drawn = new StringBuilder();
        switch (part.look()) {
            case PLAIN -> {}
            case MARK -> {
                double wide = part.lines().stream()
                        .mapToDouble(line -> SvgText.width(line, part.size()))
                        .max()
                        .orElse(0);
                drawn.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\" stroke=\"#0b0c0c\"/>"
                        .formatted(
                                number(x),
                                number(from),
                                number(Math.min(wide + 12, right - left - 2 * layout.side())),
                                number(part.height())));
                x += 6;
            }
            case FAULT -> {
                drawn.append(warning(x, from));
                x += ShapeLayout.INDENT;
            }
            case NIGHT -> {
                drawn.append(moon(x, from));
                x += ShapeLayout.INDENT;
            }
        }
        double down = from + (part.look() == ShapeLayout.Look.MARK ? 2 : 0);
        for (var line : part.lines()) {
            down += ShapeLayout.LINE;
            drawn.append(
                            layout.shape().form() == Form.ANSWER
                                    ? centred((left + right) / 2, down - 4, line)
                                    : SvgText.words(x, down - 4, part.size(), part.bold(), line))
                    .append(' '); // between words that are read out as one text
        }
        return drawn.toString();
    }

    private static String centred(double x, double y, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
                .formatted(number(x), number(y), SvgText.escape(words));
    }

    /// A crescent: something is different at night.
    private static String moon(double x, double y) {
        return "<path d=\"M%s %sa7 7 0 1 0 7 11a8 8 0 0 1-7-11z\" fill=\"#0b0c0c\"/>"
                .formatted(number(x + 8), number(y + 3));
    }

    /// A triangle with an exclamation mark.
    private static String warning(double x, double y) {
        return "<path d=\"M%s %sl9 16h-18z\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\"/>"
                        .formatted(number(x + 9), number(y + 1), WRONG)
                + "<text x=\"%s\" y=\"%s\" font-size=\"12\" font-weight=\"700\" text-anchor=\"middle\">!</text>"
                        .formatted(number(x + 9), number(y + 15));
    }
}
