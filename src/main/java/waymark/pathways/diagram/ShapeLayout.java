package waymark.pathways.diagram;

import java.util.ArrayList;
import java.util.List;
import waymark.pathways.diagram.DiagramModel.Form;
import waymark.pathways.diagram.DiagramModel.Shape;
import waymark.web.charts.SvgText;

/// A shape with its text broken into lines, so that its size is known before it is placed.
final class ShapeLayout {

    static final int LINE = 18;
    static final int PAD = 12;
    static final int BETWEEN = 5;

    /// How far text is indented behind an exclamation mark.
    static final int INDENT = 24;

    private static final double STEP = 188;
    private static final double OTHER = 146;
    private static final double BOLD = 1.08;

    /// How a part is set apart from the others.
    enum Look {
        PLAIN,
        FAULT,
        MARK,
        NIGHT
    }

    /// Words that belong together.
    record Part(List<String> lines, int size, boolean bold, Look look) {

        double height() {
            return lines.size() * LINE + (look == Look.MARK ? 4 : 0);
        }
    }

    private final Shape shape;
    private final double width;
    private final List<Part> parts = new ArrayList<>();

    ShapeLayout(Shape shape) {
        this.shape = shape;
        this.width = shape.form() == Form.ANSWER || shape.form() == Form.STOP ? OTHER : STEP;
        if (!shape.kind().isEmpty()) {
            add(shape.kind(), 13, false, Look.PLAIN);
        }
        add(shape.words(), 14, shape.form() != Form.ANSWER, shape.form() == Form.STOP ? Look.FAULT : Look.PLAIN);
        shape.marks().forEach(mark -> add(mark, 13, true, Look.MARK));
        shape.notes().forEach(note -> add(note, 13, false, Look.PLAIN));
        if (!shape.later().isEmpty()) {
            add(shape.later(), 13, false, Look.NIGHT);
        }
        if (shape.ends()) {
            add("Then: the end", 13, false, Look.PLAIN);
        }
        shape.faults().forEach(fault -> add(fault, 13, true, Look.FAULT));
    }

    private void add(String words, int size, boolean bold, Look look) {
        double room = width
                - 2 * side()
                - switch (look) {
                    case PLAIN -> 0;
                    case FAULT, NIGHT -> INDENT;
                    case MARK -> 12;
                };
        parts.add(new Part(SvgText.lines(words, room, bold ? size * BOLD : size), size, bold, look));
    }

    /// Between the frame and its words.
    double side() {
        return switch (shape.form()) {
            case ANSWER -> 6;
            case QUESTION, ONWARD -> 16;
            case ADVICE, ACT, HANDOVER, STOP -> PAD;
        };
    }

    Shape shape() {
        return shape;
    }

    List<Part> parts() {
        return parts;
    }

    double width() {
        return width;
    }

    double height() {
        double words = parts.stream().mapToDouble(Part::height).sum() + (parts.size() - 1) * BETWEEN;
        return words + (shape.form() == Form.ANSWER ? 8 : 2 * PAD);
    }
}
