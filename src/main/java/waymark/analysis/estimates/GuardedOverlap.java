package waymark.analysis.estimates;

import java.util.ArrayList;
import java.util.List;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.insight.estimation.OverlapTable;

/// The table of overlaps as somebody other than the analyst may see it. Many of its counts are ones, so it is personal
/// data also without a name: each count passes disclosure control, and what adds counts up is a range where one is
/// hidden.
///
/// @param people      everybody on a list
/// @param onTwoOrMore everybody on two or more of them
record GuardedOverlap(List<Line> lines, String people, String onTwoOrMore) {

    GuardedOverlap {
        lines = List.copyOf(lines);
    }

    /// @param lists a person of this line is on these and no other
    record Line(String lists, String count) {}

    static GuardedOverlap of(OverlapTable table) {
        int[] exact = table.counts();
        var counts = Counts.none();
        for (int combination = 1; combination < exact.length; combination++) {
            counts = counts.with(String.valueOf(combination), exact[combination]);
        }
        var released = DisclosureControl.release(counts, SmallNumberRule.USUAL);
        var lines = new ArrayList<Line>();
        var several = new ArrayList<ReleasedFigure>();
        for (int combination = 1; combination < exact.length; combination++) {
            var figure = released.figure(String.valueOf(combination));
            if (Integer.bitCount(combination) > 1) {
                several.add(figure);
            }
            if (exact[combination] > 0) {
                lines.add(new Line(names(table.lists(), combination), figure.text()));
            }
        }
        return new GuardedOverlap(
                lines,
                released.total().text(),
                several.isEmpty() ? "0" : ReleasedFigure.total(several).text());
    }

    /// The lists of a combination: `A, B`.
    static String names(List<String> lists, int combination) {
        var names = new ArrayList<String>();
        for (int list = 0; list < lists.size(); list++) {
            if ((combination >> list & 1) == 1) {
                names.add(lists.get(list));
            }
        }
        return String.join(", ", names);
    }

    /// Pairs of so many lists, as combinations.
    static List<Integer> pairs(int lists) {
        var pairs = new ArrayList<Integer>();
        for (int first = 0; first < lists; first++) {
            for (int second = first + 1; second < lists; second++) {
                pairs.add(1 << first | 1 << second);
            }
        }
        return pairs;
    }
}
