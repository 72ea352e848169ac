package waymark.insight.estimation;

/// Whether the columns of a design matrix are independent of one another, without any rounding.
///
/// Its entries are 0 and 1, so elimination modulo a prime is exact unless the prime divides every largest minor.
/// Two primes are asked, and either may say yes.
final class Rank {

    private static final long[] PRIMES = {2_147_483_647L, 2_147_483_629L};

    private Rank() {}

    /// @param kept  which combinations are rows
    /// @param terms which terms are columns
    static boolean isFull(boolean[] kept, int[] terms) {
        for (long prime : PRIMES) {
            if (isFull(kept, terms, prime)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(boolean[] kept, int[] terms, long prime) {
        long[][] reduced = new long[terms.length][];
        int rank = 0;
        for (int cell = 1; cell < kept.length && rank < terms.length; cell++) {
            if (!kept[cell]) {
                continue;
            }
            long[] row = new long[terms.length];
            for (int at = 0; at < terms.length; at++) {
                row[at] = (cell & terms[at]) == terms[at] ? 1 : 0;
            }
            int pivot = reduce(row, reduced, prime);
            if (pivot >= 0) {
                normalise(row, pivot, prime);
                reduced[pivot] = row;
                rank++;
            }
        }
        return rank == terms.length;
    }

    /// @return the first column in which something is left, or -1
    private static int reduce(long[] row, long[][] reduced, long prime) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] == 0) {
                continue;
            }
            long[] by = reduced[column];
            if (by == null) {
                return column;
            }
            long times = row[column];
            for (int at = column; at < row.length; at++) {
                row[at] = Math.floorMod(row[at] - times * by[at] % prime, prime);
            }
        }
        return -1;
    }

    private static void normalise(long[] row, int pivot, long prime) {
        long inverse = power(row[pivot], prime - 2, prime);
        for (int at = pivot; at < row.length; at++) {
            row[at] = row[at] * inverse % prime;
        }
    }

    private static long power(long base, long exponent, long prime) {
        long result = 1;
        long square = base % prime;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % prime;
            }
            square = square * square % prime;
        }
        return result;
    }
}
