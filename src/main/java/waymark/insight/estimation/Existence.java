package waymark.insight.estimation;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Whether a largest likelihood exists (Fienberg and Rinaldo 2012).
///
/// It does not exactly where the coefficients can move for ever without any expected count going up, without those of
/// combinations that were seen going down, and with at least one other going down. Which combinations were seen decides
/// it, not how often.
final class Existence {

    private static final double NOTHING = 1e-7;

    private Existence() {}

    /// Looks whether a direction is such a movement, in whole numbers: true is a proof, false says nothing.
    static boolean isRefuted(int[] counts, boolean[] kept, int[] terms, double[] direction) {
        long[] movement = new long[kept.length];
        for (int at = 0; at < terms.length; at++) {
            movement[terms[at]] = Math.round(direction[at]);
        }
        for (int bit = 1; bit < movement.length; bit <<= 1) {
            for (int cell = 0; cell < movement.length; cell++) {
                movement[cell] += (cell & bit) != 0 ? movement[cell ^ bit] : 0;
            }
        }
        boolean down = false;
        for (int cell = 1; cell < kept.length; cell++) {
            if (kept[cell]) {
                if (movement[cell] > 0 || (movement[cell] < 0 && counts[cell] > 0)) {
                    return false;
                }
                down |= movement[cell] < 0;
            }
        }
        return down;
    }

    /// Looks for such a movement by a linear program.
    static boolean byLinearProgram(int[] counts, boolean[] kept, int[] terms) {
        var program = new ExpressionsBasedModel();
        var coefficients = new Variable[terms.length];
        for (int at = 0; at < terms.length; at++) {
            coefficients[at] = program.newVariable("c" + at).lower(-1).upper(1);
        }
        var fall = program.newExpression("fall").weight(1);
        double[] weights = new double[terms.length];
        for (int cell = 1; cell < kept.length; cell++) {
            if (!kept[cell]) {
                continue;
            }
            var change = program.newExpression("cell " + cell);
            if (counts[cell] > 0) {
                change.level(0);
            } else {
                change.upper(0);
            }
            for (int at = 0; at < terms.length; at++) {
                if ((cell & terms[at]) == terms[at]) {
                    change.set(coefficients[at], 1);
                    weights[at] -= counts[cell] > 0 ? 0 : 1;
                }
            }
        }
        for (int at = 0; at < terms.length; at++) {
            fall.set(coefficients[at], weights[at]);
        }
        var result = program.maximise();
        return result.getState().isOptimal() && result.getValue() < NOTHING;
    }
}
