package waymark.pathways.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Places the shapes of each row from left to right: near the middle of what leads to them and of what
/// they lead to, without overlaps. Each row is the nearest order-keeping fit to its wishes (isotonic
/// regression, by pooling).
final class RowPlacement {

    private static final double GAP = 18;
    private static final int SWEEPS = 16;

    private RowPlacement() {}

    /// Places all rows, and answers how wide they are together.
    static double across(List<List<Node>> rows) {
        rows.forEach(row -> fit(row, _ -> List.of()));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            rows.forEach(row -> fit(row, node -> node.above));
            rows.reversed().forEach(row -> fit(row, node -> node.below));
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            rows.forEach(row -> fit(row, RowPlacement::both));
            rows.forEach(row -> fit(row, RowPlacement::straight));
        }
        double left = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(node -> node.x - node.width() / 2)
                .min()
                .orElse(0);
        rows.stream().flatMap(List::stream).forEach(node -> node.x -= left);
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(node -> node.x + node.width() / 2)
                .max()
                .orElse(0);
    }

    private static List<Node> both(Node node) {
        var both = new ArrayList<>(node.above);
        both.addAll(node.below);
        return both;
    }

    /// Of a step that follows on one other alone: exactly below it.
    private static List<Node> straight(Node node) {
        return node.above.size() == 1 && node.above.getFirst().below.size() == 1 ? node.above : List.of();
    }

    /// Neighbours in a row that would lie on one another, moved as one.
    private static final class Pool {
        private double wish;
        private double weight;
        private int size;

        private Pool(double wish, double weight) {
            this.wish = wish;
            this.weight = weight;
            this.size = 1;
        }

        private void take(Pool other) {
            wish = (wish * weight + other.wish * other.weight) / (weight + other.weight);
            weight += other.weight;
            size += other.size;
        }
    }

    private static void fit(List<Node> row, Function<Node, List<Node>> neighbours) {
        var pools = new ArrayList<Pool>();
        double offset = 0;
        for (int place = 0; place < row.size(); place++) {
            offset += place == 0 ? 0 : apart(row.get(place - 1), row.get(place));
            var node = row.get(place);
            double wish = neighbours.apply(node).stream()
                    .mapToDouble(one -> one.x)
                    .average()
                    .orElse(node.x);
            pools.add(new Pool(wish - offset, node.weight()));
            while (pools.size() > 1 && pools.get(pools.size() - 2).wish >= pools.getLast().wish) {
                var last = pools.removeLast();
                pools.getLast().take(last);
            }
        }
        spread(row, pools);
    }

    private static void spread(List<Node> row, List<Pool> pools) {
        double offset = 0;
        int place = 0;
        for (var pool : pools) {
            for (int inPool = 0; inPool < pool.size; inPool++, place++) {
                offset += place == 0 ? 0 : apart(row.get(place - 1), row.get(place));
                row.get(place).x = pool.wish + offset;
            }
        }
    }

    private static double apart(Node left, Node right) {
        return left.width() / 2 + GAP + right.width() / 2;
    }
}
