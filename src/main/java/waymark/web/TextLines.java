package waymark.web;

import java.util.ArrayList;
import java.util.List;

/// Two texts side by side, line by line: lines that are in both stand beside each other, and what is in one
/// alone has nothing beside it.
public final class TextLines {

    /// Longer texts than this are shown whole.
    private static final int MOST_LINES = 500;

    private TextLines() {}

    /// Each line with its number as the label; an empty line says nothing and is left out.
    public static List<Difference> between(String before, String after) {
        var one = before.lines().filter(line -> !line.isBlank()).toList();
        var other = after.lines().filter(line -> !line.isBlank()).toList();
        if (one.size() > MOST_LINES || other.size() > MOST_LINES) {
            return List.of(new Difference("Text", before, after));
        }
        var common = common(one, other);
        var lines = new ArrayList<Difference>();
        int left = 0;
        int right = 0;
        while (left < one.size() || right < other.size()) {
            boolean both = left < one.size() && right < other.size();
            if (both
                    && (one.get(left).equals(other.get(right)) || common[left][right] == common[left + 1][right + 1])) {
                lines.add(line(lines, one.get(left++), other.get(right++)));
            } else if (right == other.size() || both && common[left + 1][right] >= common[left][right + 1]) {
                lines.add(line(lines, one.get(left++), ""));
            } else {
                lines.add(line(lines, "", other.get(right++)));
            }
        }
        return lines;
    }

    private static Difference line(List<Difference> before, String one, String other) {
        return new Difference("Line " + (before.size() + 1), one, other);
    }

    /// How many lines the rest of both from each place on have in common.
    private static int[][] common(List<String> one, List<String> other) {
        var common = new int[one.size() + 1][other.size() + 1];
        for (int left = one.size() - 1; left >= 0; left--) {
            for (int right = other.size() - 1; right >= 0; right--) {
                common[left][right] = one.get(left).equals(other.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }
}
