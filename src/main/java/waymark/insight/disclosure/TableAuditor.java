package waymark.insight.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/// The exact audit of one table with all its totals printed, as a flow: a count that goes up makes
/// another of its column go down, which makes another of its row go up, until a count of the first row
/// goes down. How much can go round is a maximum flow, so the interval is exact and its ends are whole
/// numbers.
final class TableAuditor implements Auditor {

    private static final int NONE = -1;

    private final int rows;
    private final int columns;
    private final long[] values;
    private final long floor;

    // scratch: a call changes them, so an auditor serves one thread
    private final long[] moved;
    private final int[] cameBy;
    private final int[] queue;
    private long effort;

    TableAuditor(CountTable table, long floor) {
        rows = table.rows();
        columns = table.columns();
        values = new long[rows * columns];
        for (int at = 0; at < values.length; at++) {
            values[at] = table.count(at / columns, at % columns);
        }
        this.floor = floor;
        moved = new long[values.length];
        cameBy = new int[rows + columns];
        queue = new int[rows + columns];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long value(int count) {
        return values[count];
    }

    @Override
    public long effort() {
        return effort;
    }

    @Override
    public Reach reach(BitSet hidden, int count, boolean up, long wanted) {
        long limit = up ? wanted : Math.min(wanted, room(count));
        int row = count / columns;
        int column = rows + count % columns;
        int from = up ? column : row;
        int to = up ? row : column;
        Arrays.fill(moved, 0);
        effort += values.length;
        long steps = 0;
        while (steps < limit && search(hidden, count, from, to)) {
            steps += push(from, to, limit - steps);
        }
        return new Reach(steps, steps < wanted ? openers(hidden, count) : new BitSet());
    }

    /// What the true value may go down by.
    private long room(int count) {
        return Math.max(0, values[count] - floor);
    }

    /// Breadth first, so that few counts have to move.
    private boolean search(BitSet hidden, int count, int from, int to) {
        Arrays.fill(cameBy, NONE);
        cameBy[from] = from;
        queue[0] = from;
        int length = 1;
        for (int next = 0; next < length && cameBy[to] == NONE; next++) {
            int place = queue[next];
            if (place < rows) {
                int start = place * columns;
                for (int at = hidden.nextSetBit(start);
                        at >= 0 && at < start + columns;
                        at = hidden.nextSetBit(at + 1)) {
                    int other = rows + at - start;
                    if (at != count && cameBy[other] == NONE) {
                        cameBy[other] = place;
                        queue[length++] = other;
                    }
                }
            } else {
                for (int other = 0, at = place - rows; other < rows; other++, at += columns) {
                    if (cameBy[other] == NONE && at != count && hidden.get(at) && room(at) + moved[at] > 0) {
                        cameBy[other] = place;
                        queue[length++] = other;
                    }
                }
            }
        }
        return cameBy[to] != NONE;
    }

    private long push(int from, int to, long limit) {
        long amount = limit;
        for (int place = to; place != from; place = cameBy[place]) {
            if (cameBy[place] >= rows) {
                int at = place * columns + cameBy[place] - rows;
                amount = Math.min(amount, room(at) + moved[at]);
            }
        }
        for (int place = to; place != from; place = cameBy[place]) {
            int before = cameBy[place];
            if (before >= rows) {
                moved[place * columns + before - rows] -= amount;
            } else {
                moved[before * columns + place - rows] += amount;
            }
        }
        return amount;
    }

    /// After a search that found no way: what would lead out of the places that it came to.
    private BitSet openers(BitSet hidden, int count) {
        var openers = new BitSet(values.length);
        for (int at = 0; at < values.length; at++) {
            boolean rowSeen = cameBy[at / columns] != NONE;
            boolean columnSeen = cameBy[rows + at % columns] != NONE;
            if (at != count && !hidden.get(at) && rowSeen != columnSeen && (rowSeen || room(at) > 0)) {
                openers.set(at);
            }
        }
        return openers;
    }
}
