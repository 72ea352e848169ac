package waymark.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import waymark.insight.ReleasedFigure;

/// Somebody with a solver and everything that was released: each printed figure, and what adds up to
/// what. They look for the least and the most that every count can be, in whole numbers. Knows nothing of
/// how the figures were hidden, and shares no code with the audit.
public final class Attack {

    /// A small count that was narrowed down.
    public record Recovered(String count, long least, long most) {}

    private static final long FAR = 1_000_000;

    private record Known(long least, long most) {}

    private record Sum(String total, List<String> parts) {}

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /// A count that is printed as it is.
    public Attack printed(String count, long value) {
        return between(count, value, value);
    }

    /// A count that is not printed.
    public Attack hidden(String count) {
        return between(count, 0, FAR);
    }

    /// A count of which a range is printed, or known from elsewhere. What is said twice is known
    /// together.
    public Attack between(String count, long least, long most) {
        known.merge(
                count,
                new Known(least, most),
                (one, other) -> new Known(Math.max(one.least(), other.least()), Math.min(one.most(), other.most())));
        return this;
    }

    Attack figure(String count, ReleasedFigure figure) {
        return between(count, figure.low().orElse(0), figure.high().orElse(FAR));
    }

    public Attack sum(String total, List<String> parts) {
        sums.add(new Sum(total, List.copyOf(parts)));
        return this;
    }

    /// A table with totals, printed but for what is hidden.
    public Attack table(String name, CountTable table, BitSet hidden) {
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (hidden.get(row * table.columns() + column)) hidden(at(name, row, column));
                else printed(at(name, row, column), table.count(row, column));
            }
            int each = row;
            printed(name + "/" + row + "/", table.rowTotal(row));
            sum(name + "/" + row + "/", places(table.columns(), column -> at(name, each, column)));
        }
        for (int column = 0; column < table.columns(); column++) {
            int each = column;
            printed(name + "//" + column, table.columnTotal(column));
            sum(name + "//" + column, places(table.rows(), row -> at(name, row, each)));
        }
        return this;
    }

    /// Everything that a pattern over linked counts prints.
    Attack linked(LinkedCounts counts, BitSet hidden) {
        for (int at = 0; at < counts.size(); at++) {
            if (hidden.get(at)) hidden(counts.names().get(at));
            else printed(counts.names().get(at), counts.value(at));
        }
        for (int[] members : counts.members()) {
            var names = new ArrayList<String>();
            for (int member : members) names.add(counts.names().get(member));
            sum(names.removeLast(), names);
        }
        return this;
    }

    /// The counts that can only be one of 1 to `threshold - 1`, and not any of them.
    public List<Recovered> recovered(int threshold) {
        var recovered = new ArrayList<Recovered>();
        known.forEach((count, range) -> {
            if (range.least() < threshold && range.most() > 0) {
                long least = bound(count, false);
                long most = bound(count, true);
                boolean small = least >= 1 && most < threshold;
                if (small && (least > 1 || most < threshold - 1)) recovered.add(new Recovered(count, least, most));
            }
        });
        return List.copyOf(recovered);
    }

    /// The least or the most that a count can be.
    long bound(String count, boolean most) {
        var model = new ExpressionsBasedModel();
        var variables = new LinkedHashMap<String, Variable>();
        known.forEach((name, range) -> variables.put(
                name,
                model.newVariable(name).lower(range.least()).upper(range.most()).integer()));
        for (var sum : sums) {
            var expression = model.newExpression("sum " + sum);
            for (var part : sum.parts()) expression.add(variables.get(part), 1);
            expression.add(variables.get(sum.total()), -1);
            expression.level(0);
        }
        variables.get(count).weight(1);
        var result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) throw new IllegalStateException("what was released contradicts itself");
        return Math.round(result.doubleValue(List.copyOf(variables.keySet()).indexOf(count)));
    }

    private static String at(String name, int row, int column) {
        return name + "/" + row + "/" + column;
    }

    private static List<String> places(int length, java.util.function.IntFunction<String> name) {
        return java.util.stream.IntStream.range(0, length).mapToObj(name).toList();
    }
}
