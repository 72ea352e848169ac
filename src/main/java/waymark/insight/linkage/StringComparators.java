package waymark.insight.linkage;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How alike two spellings are.
public final class StringComparators {

    /// Below this, a common beginning does not count.
    static final double PREFIX_FROM = 0.7;
    private static final double PREFIX_SHARE = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private StringComparators() {}

    /// Jaro's similarity, 0 to 1: the shares of letters that are found near the same place, and of those
    /// in order.
    public static double jaro(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return one.isEmpty() && other.isEmpty() ? 1 : 0;
        return one.length() <= Long.SIZE && other.length() <= Long.SIZE ? shortJaro(one, other) : longJaro(one, other);
    }

    /// The same with the letters that were found as bits of a number.
    private static double shortJaro(String one, String other) {
        int length = one.length();
        int otherLength = other.length();
        int window = Math.max(0, Math.max(length, otherLength) / 2 - 1);
        long found = 0;
        long taken = 0;
        for (int at = 0; at < length; at++) {
            int last = Math.min(otherLength - 1, at + window);
            char letter = one.charAt(at);
            for (int near = Math.max(0, at - window); near <= last; near++) {
                if (other.charAt(near) == letter && (taken >>> near & 1) == 0) {
                    found |= 1L << at;
                    taken |= 1L << near;
                    break;
                }
            }
        }
        if (found == 0) return 0;
        int outOfOrder = 0;
        double same = Long.bitCount(found);
        while (found != 0) {
            if (one.charAt(Long.numberOfTrailingZeros(found)) != other.charAt(Long.numberOfTrailingZeros(taken))) {
                outOfOrder++;
            }
            found &= found - 1;
            taken &= taken - 1;
        }
        return (same / length + same / otherLength + (same - outOfOrder / 2) / same) / 3;
    }

    private static double longJaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var found = new boolean[one.length()];
        var taken = new boolean[other.length()];
        int matches = 0;
        for (int at = 0; at < one.length(); at++) {
            int last = Math.min(other.length() - 1, at + window);
            for (int near = Math.max(0, at - window); near <= last; near++) {
                if (!taken[near] && one.charAt(at) == other.charAt(near)) {
                    found[at] = true;
                    taken[near] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) return 0;
        int outOfOrder = 0;
        int next = 0;
        for (int at = 0; at < one.length(); at++) {
            if (found[at]) {
                while (!taken[next]) next++;
                if (one.charAt(at) != other.charAt(next++)) outOfOrder++;
            }
        }
        double same = matches;
        return (same / one.length() + same / other.length() + (same - outOfOrder / 2) / same) / 3;
    }

    /// Jaro's similarity, raised for a common beginning of up to four letters where it is at least 0.7.
    public static double jaroWinkler(String one, String other) {
        double jaro = jaro(one, other);
        if (jaro < PREFIX_FROM) return jaro;
        int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        int prefix = 0;
        while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) prefix++;
        return jaro + prefix * PREFIX_SHARE * (1 - jaro);
    }

    /// How many letters have to be put in, taken out or replaced.
    public static int levenshtein(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }

    /// How many letters have to be put in, taken out, replaced or exchanged with their neighbour; what
    /// was exchanged may be changed again (the unrestricted distance).
    public static int damerauLevenshtein(String one, String other) {
        int far = one.length() + other.length();
        var distance = new int[one.length() + 2][other.length() + 2];
        distance[0][0] = far;
        for (int at = 0; at <= one.length(); at++) {
            distance[at + 1][0] = far;
            distance[at + 1][1] = at;
        }
        for (int at = 0; at <= other.length(); at++) {
            distance[0][at + 1] = far;
            distance[1][at + 1] = at;
        }
        Map<Character, Integer> lastRow = new HashMap<>();
        for (int row = 1; row <= one.length(); row++) {
            int lastColumn = 0;
            for (int column = 1; column <= other.length(); column++) {
                int before = lastRow.getOrDefault(other.charAt(column - 1), 0);
                int columnBefore = lastColumn;
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                if (same) lastColumn = column;
                int replaced = distance[row][column] + (same ? 0 : 1);
                int added = Math.min(distance[row + 1][column], distance[row][column + 1]) + 1;
                int exchanged = distance[before][columnBefore] + (row - before - 1) + 1 + (column - columnBefore - 1);
                distance[row + 1][column + 1] = Math.min(Math.min(replaced, added), exchanged);
            }
            lastRow.put(one.charAt(row - 1), row);
        }
        return distance[one.length() + 1][other.length() + 1];
    }
}
