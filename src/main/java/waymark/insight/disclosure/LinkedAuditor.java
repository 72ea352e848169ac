package waymark.insight.disclosure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// The exact audit of counts of several tables: linear programs over how far each hidden count moves.
///
/// A solver works with rounded numbers, so its word is never taken for safety: how far a count can move
/// is shown by whole numbers of people for all the hidden counts, none below what a reader knows, with
/// which every sum is true. Only where the linear program ends at broken numbers is the integer program
/// asked. What was shown once is kept.
final class LinkedAuditor implements Auditor {

    /// Beyond this, nothing that is printed limits a count.
    private static final long FAR = 1_000_000_000L;

    /// The effort of a linear program.
    private static final long PROGRAM = 60_000;

    private static final int REMEMBERED = 60;

    private static final double NEAR = 1e-6;

    private final LinkedCounts counts;
    private final long floor;
    private final List<Way> ups = new ArrayList<>();
    private final List<Way> downs = new ArrayList<>();
    private long effort;

    /// Counts that move together, or of which one has to move first.
    private record Known(BitSet counts, long steps) {}

    /// What is known of one count's way up or down. Both stay true whatever else is hidden: a move needs
    /// only its own counts, a barrier holds while none of its counts is hidden.
    private static final class Way {
        final Deque<Known> moves = new ArrayDeque<>();
        final Deque<Known> barriers = new ArrayDeque<>();
    }

    LinkedAuditor(LinkedCounts counts, long floor) {
        this.counts = counts;
        this.floor = floor;
        for (int at = 0; at < counts.size(); at++) {
            ups.add(new Way());
            downs.add(new Way());
        }
    }

    @Override
    public int size() {
        return counts.size();
    }

    @Override
    public long value(int count) {
        return counts.value(count);
    }

    @Override
    public long effort() {
        return effort;
    }

    private long room(int count) {
        return Math.max(0, counts.value(count) - floor);
    }

    @Override
    public Reach reach(BitSet hidden, int count, boolean up, long wanted) {
        var way = up ? ups.get(count) : downs.get(count);
        for (var move : way.moves) {
            if (move.steps() >= wanted && isWithin(move.counts(), hidden)) return new Reach(wanted, new BitSet());
        }
        for (var barrier : way.barriers) {
            if (barrier.steps() < wanted && !barrier.counts().intersects(hidden)) {
                return new Reach(barrier.steps(), (BitSet) barrier.counts().clone());
            }
        }
        long far = Math.min(FAR, sumOfAll());
        long goal = Math.min(wanted, far);
        long steps = steps(hidden, count, up, goal, false);
        // only whole numbers show anything, and they may have to step over what was asked for
        boolean whole = steps < 0;
        if (whole) steps = Math.max(0, steps(hidden, count, up, far, true));
        if (steps >= goal) return new Reach(wanted, new BitSet());
        if (wanted == Long.MAX_VALUE) return new Reach(steps, new BitSet());
        var openers = openers(hidden, whole ? null : prices(hidden, count, up));
        way.barriers.addFirst(new Known(openers, steps));
        return new Reach(steps, (BitSet) openers.clone());
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        var rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    private long sumOfAll() {
        long sum = 0;
        for (int at = 0; at < counts.size(); at++) sum += counts.value(at);
        return 10 * sum + 1_000;
    }

    /// @return how far, shown by whole numbers; -1 where the solver's answer is not one
    private long steps(BitSet hidden, int count, boolean up, long far, boolean whole) {
        effort += PROGRAM;
        var model = new ExpressionsBasedModel();
        var variables = new Variable[counts.size()];
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(at + 1)) {
            variables[at] = model.newVariable("c" + at)
                    .lower(-room(at))
                    .upper(at == count || whole ? far : FAR)
                    .integer(whole);
        }
        var target = variables[count];
        if (target == null) return 0;
        target.weight(up ? BigDecimal.ONE : BigDecimal.ONE.negate());
        for (int each = 0; each < counts.members().size(); each++) {
            int[] members = counts.members().get(each);
            int[] signs = counts.signs().get(each);
            Expression sum = null;
            for (int at = 0; at < members.length; at++) {
                var variable = variables[members[at]];
                if (variable != null) {
                    if (sum == null) sum = model.newExpression("s" + each).level(0);
                    sum.add(variable, signs[at]);
                }
            }
        }
        var result = model.maximise();
        if (!result.getState().isFeasible()) return -1;
        return shown(hidden, count, up, result);
    }

    private long shown(BitSet hidden, int count, boolean up, Optimisation.Result result) {
        long[] moved = new long[counts.size()];
        int next = 0;
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(at + 1)) {
            moved[at] = Math.round(result.doubleValue(next++));
            if (moved[at] < -room(at)) return -1;
        }
        for (int each = 0; each < counts.members().size(); each++) {
            int[] members = counts.members().get(each);
            int[] signs = counts.signs().get(each);
            long left = 0;
            for (int at = 0; at < members.length; at++) left += signs[at] * moved[members[at]];
            if (left != 0) return -1;
        }
        remember(moved);
        return Math.max(0, up ? moved[count] : -moved[count]);
    }

    /// What moves one count moves others too.
    private void remember(long[] moved) {
        var who = new BitSet();
        for (int at = 0; at < moved.length; at++) who.set(at, moved[at] != 0);
        for (int at = who.nextSetBit(0); at >= 0; at = who.nextSetBit(at + 1)) {
            var way = moved[at] > 0 ? ups.get(at) : downs.get(at);
            way.moves.addFirst(new Known(who, Math.abs(moved[at])));
            if (way.moves.size() > REMEMBERED) way.moves.removeLast();
        }
    }

    /// From the dual program: printed counts at whose price the bound would give way. All that are
    /// printed where it says nothing, as where whole numbers are what holds the count.
    private BitSet openers(BitSet hidden, double @Nullable [] prices) {
        var openers = new BitSet();
        for (int at = 0; at < counts.size(); at++) {
            if (!hidden.get(at) && (prices == null || prices[at] > NEAR || prices[at] < -NEAR && room(at) > 0)) {
                openers.set(at);
            }
        }
        return openers;
    }

    private double @Nullable [] prices(BitSet hidden, int count, boolean up) {
        effort += PROGRAM;
        var model = new ExpressionsBasedModel();
        List<Variable> multipliers = new ArrayList<>();
        for (int each = 0; each < counts.members().size(); each++) {
            multipliers.add(model.newVariable("u" + each).lower(-1_000).upper(1_000));
        }
        var price = new Expression[counts.size()];
        double[] weight = new double[multipliers.size()];
        for (int each = 0; each < counts.members().size(); each++) {
            int[] members = counts.members().get(each);
            int[] signs = counts.signs().get(each);
            for (int at = 0; at < members.length; at++) {
                int member = members[at];
                if (hidden.get(member)) {
                    if (price[member] == null) {
                        price[member] = model.newExpression("p" + member).upper(member == count ? (up ? -1 : 1) : 0);
                    }
                    price[member].add(multipliers.get(each), signs[at]);
                    weight[each] -= (double) room(member) * signs[at];
                }
            }
        }
        for (int each = 0; each < weight.length; each++) multipliers.get(each).weight(weight[each]);
        var result = model.minimise();
        if (!result.getState().isFeasible()) return null;
        double[] prices = new double[counts.size()];
        Arrays.fill(prices, 0);
        prices[count] = up ? 1 : -1;
        for (int each = 0; each < weight.length; each++) {
            int[] members = counts.members().get(each);
            int[] signs = counts.signs().get(each);
            for (int at = 0; at < members.length; at++) prices[members[at]] += signs[at] * result.doubleValue(each);
        }
        return prices;
    }
}
