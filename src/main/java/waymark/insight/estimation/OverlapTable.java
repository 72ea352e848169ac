package waymark.insight.estimation;

import java.util.Arrays;
import java.util.List;

/// How many people are on exactly which of the lists: one count for each combination.
///
/// A combination is a number whose bit `i` says whether a person is on list `i`. Combination 0, people on no
/// list, is what is asked for and is always 0 here.
public final class OverlapTable {

    /// More lists than anybody has compared; the work doubles with each.
    public static final int MOST_LISTS = 10;

    private final List<String> lists;
    private final int[] counts;

    /// @param counts by combination, as many as two to the power of the number of lists
    public OverlapTable(List<String> lists, int[] counts) {
        if (lists.isEmpty() || lists.size() > MOST_LISTS || counts.length != 1 << lists.size() || counts[0] != 0) {
            throw new IllegalArgumentException("Not the counts of 1 to " + MOST_LISTS + " lists");
        }
        this.lists = List.copyOf(lists);
        this.counts = counts.clone();
    }

    public List<String> lists() {
        return lists;
    }

    /// The counts by combination: a copy.
    public int[] counts() {
        return counts.clone();
    }

    /// Everybody on at least one list.
    public int people() {
        return Arrays.stream(counts).sum();
    }

    /// People on two or more lists: all that an estimate has to go by.
    public int onTwoOrMore() {
        int people = 0;
        for (int combination = 1; combination < counts.length; combination++) {
            people += Integer.bitCount(combination) > 1 ? counts[combination] : 0;
        }
        return people;
    }

    /// Everybody on all of these lists, whatever other list they are on.
    public int onAll(int combination) {
        int people = 0;
        for (int each = 1; each < counts.length; each++) {
            people += (each & combination) == combination ? counts[each] : 0;
        }
        return people;
    }

    /// The names of the lists of a combination, joined with a colon.
    String name(int combination) {
        var name = new StringBuilder();
        for (int list = 0; list < lists.size(); list++) {
            if ((combination >> list & 1) == 1) {
                name.append(name.isEmpty() ? "" : ":").append(lists.get(list));
            }
        }
        return name.toString();
    }
}
