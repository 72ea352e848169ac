package waymark.pathways.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts the shapes in rows, so that every arrow leads down, and orders each row so that few arrows cross.
///
/// The way of Sugiyama and others (1981), for graphs of some dozens of shapes: as far up as the shapes above
/// allow but not too many in a row; a place in every row for an arrow that passes through; then rows sorted
/// by the middle of their neighbours, down and up again, keeping the best order found.
final class Layers {

    /// More in a row would be wider than a page.
    private static final int ACROSS = 5;

    private static final int SWEEPS = 12;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<List<Node>> rows = new ArrayList<>();

    private Layers() {}

    static List<List<Node>> of(DiagramModel model, Map<String, ShapeLayout> layouts) {
        var layers = new Layers();
        model.shapes().forEach(shape -> layers.nodes.put(shape.key(), new Node(layouts.get(shape.key()))));
        for (var arrow : model.arrows()) {
            layers.node(arrow.from()).lead(layers.node(arrow.to()));
        }
        layers.assign();
        layers.pass();
        layers.sort();
        return layers.rows;
    }

    private Node node(String key) {
        var node = nodes.get(key);
        if (node == null) {
            throw new IllegalArgumentException("an arrow to a shape that is not there: " + key);
        }
        return node;
    }

    /// Each as high as what leads to it allows; all answers of a question side by side.
    private void assign() {
        var waiting = new LinkedHashMap<Node, Integer>();
        nodes.values().forEach(node -> waiting.put(node, node.above.size()));
        var ready = new ArrayList<Node>(
                nodes.values().stream().filter(node -> node.above.isEmpty()).toList());
        var placed = new ArrayList<Node>();
        while (!ready.isEmpty()) {
            var node = ready.removeFirst();
            if (!placed.contains(node)) {
                put(node, List.of(node), placed);
            }
            var answers = node.below.stream().filter(Layers::answer).toList();
            if (!answers.isEmpty()) {
                put(node, answers, placed);
            }
            for (var next : node.below) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (placed.size() < nodes.size()) {
            throw new IllegalArgumentException("a figure with a circle");
        }
    }

    private static boolean answer(Node node) {
        return node.above.size() == 1
                && node.layout != null
                && node.layout.shape().form() == DiagramModel.Form.ANSWER;
    }

    private void put(Node from, List<Node> together, List<Node> placed) {
        int row = together.stream()
                .flatMap(node -> node.above.stream())
                .mapToInt(above -> above.row + 1)
                .max()
                .orElse(0);
        while (row(row).size() > 0 && row(row).size() + together.size() > ACROSS) {
            row++;
        }
        for (var node : together) {
            node.row = row;
            row(row).add(node);
            placed.add(node);
        }
    }

    private List<Node> row(int number) {
        while (rows.size() <= number) {
            rows.add(new ArrayList<>());
        }
        return rows.get(number);
    }

    /// Gives an arrow that spans rows a place in each of them.
    private void pass() {
        for (var node : nodes.values()) {
            for (int place = 0; place < node.below.size(); place++) {
                var to = node.below.get(place);
                if (to.row > node.row + 1) {
                    node.below.set(place, through(node, to, node.row + 1));
                }
            }
        }
    }

    private Node through(Node from, Node to, int row) {
        var place = new Node(null);
        place.row = row;
        rows.get(row).add(place);
        place.above.add(from);
        to.above.remove(from);
        place.below.add(row + 1 == to.row ? to : through(place, to, row + 1));
        if (row + 1 == to.row) {
            to.above.add(place);
        }
        return place;
    }

    private void sort() {
        rows.forEach(Layers::number);
        var best = order();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int place = 0; place < rows.size(); place++) {
                sort(rows.get(down ? place : rows.size() - 1 - place), down);
            }
            int now = crossings();
            if (now < fewest) {
                fewest = now;
                best = order();
            }
        }
        for (int place = 0; place < rows.size(); place++) {
            rows.set(place, new ArrayList<>(best.get(place)));
            number(rows.get(place));
        }
    }

    private static void sort(List<Node> row, boolean down) {
        for (var node : row) {
            var neighbours = down ? node.above : node.below;
            node.order =
                    neighbours.stream().mapToDouble(one -> one.order).average().orElse(node.order);
        }
        Collections.sort(row, Comparator.comparingDouble(node -> node.order));
        number(row);
    }

    private static void number(List<Node> row) {
        for (int place = 0; place < row.size(); place++) {
            row.get(place).order = place;
        }
    }

    private List<List<Node>> order() {
        return rows.stream().map(List::copyOf).toList();
    }

    private int crossings() {
        int count = 0;
        for (var row : rows) {
            for (int left = 0; left < row.size(); left++) {
                for (int right = left + 1; right < row.size(); right++) {
                    count += crossings(row.get(left), row.get(right));
                }
            }
        }
        return count;
    }

    private static int crossings(Node left, Node right) {
        int count = 0;
        for (var one : left.below) {
            for (var other : right.below) {
                count += one.order > other.order ? 1 : 0;
            }
        }
        return count;
    }
}
