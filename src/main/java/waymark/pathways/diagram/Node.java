package waymark.pathways.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shape in its row, or a place where an arrow passes through a row on its way further down.
final class Node {

    /// How wide a passing arrow is, with room on both sides.
    static final double PASSING = 14;

    final @Nullable ShapeLayout layout;
    final List<Node> above = new ArrayList<>();
    final List<Node> below = new ArrayList<>();
    int row;

    /// Its place in the row while the rows are put in order.
    double order;

    /// Where its middle lies.
    double x;

    Node(@Nullable ShapeLayout layout) {
        this.layout = layout;
    }

    double width() {
        return layout == null ? PASSING : layout.width();
    }

    double height() {
        return layout == null ? 0 : layout.height();
    }

    /// How much it holds on to its wish: long arrows want to be straight most of all.
    double weight() {
        return layout == null ? 4 : 1;
    }

    void lead(Node to) {
        below.add(to);
        to.above.add(this);
    }
}
