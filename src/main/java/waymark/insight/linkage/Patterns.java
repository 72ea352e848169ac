package waymark.insight.linkage;

import java.util.Arrays;

/// How often each pattern of agreement occurs among all pairs.
final class Patterns {

    private static final int DENSE = 1 << 22;

    private final boolean dense;
    private int[] keys;
    private long[] times;
    private int size;

    Patterns(long possible) {
        dense = possible <= DENSE;
        keys = new int[dense ? 0 : 1 << 12];
        times = new long[dense ? (int) possible : keys.length];
    }

    void add(int pattern) {
        if (dense) {
            times[pattern]++;
            return;
        }
        int at = place(pattern);
        if (times[at]++ == 0) {
            keys[at] = pattern;
            if (++size * 2 > keys.length) grow();
        }
    }

    /// The patterns that occur, in ascending order.
    int[] occurring() {
        int[] found = new int[times.length];
        int count = 0;
        for (int at = 0; at < times.length; at++) if (times[at] > 0) found[count++] = dense ? at : keys[at];
        found = Arrays.copyOf(found, count);
        Arrays.sort(found);
        return found;
    }

    long times(int pattern) {
        return times[dense ? pattern : place(pattern)];
    }

    private int place(int pattern) {
        int mask = keys.length - 1;
        int at = pattern * 0x9E3779B9 >>> 8 & mask;
        while (times[at] != 0 && keys[at] != pattern) at = at + 1 & mask;
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldTimes = times;
        keys = new int[oldKeys.length * 2];
        times = new long[keys.length];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldTimes[at] > 0) {
                int to = place(oldKeys[at]);
                keys[to] = oldKeys[at];
                times[to] = oldTimes[at];
            }
        }
    }
}
