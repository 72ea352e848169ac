package waymark.analysis.releases;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which people a count counts. Two counts of the same name are the same count, in whatever table they stand.
///
/// @param measure its key
/// @param area code; `*` for the whole partnership
/// @param split what else they have in common: dimension and category, by their keys
/// @param from the first quarter, counted from the year 0
/// @param to the quarter after the last
record CountName(String measure, String area, SortedMap<String, String> split, int from, int to) {

    static final String EVERYWHERE = "*";

    CountName {
        split = Collections.unmodifiableSortedMap(new TreeMap<>(split));
    }

    CountName in(String other) {
        return new CountName(measure, other, split, from, to);
    }

    CountName during(int first, int end) {
        return new CountName(measure, area, split, first, end);
    }

    CountName of(String otherMeasure) {
        return new CountName(otherMeasure, area, split, from, to);
    }

    CountName with(String dimension, String category) {
        var more = new TreeMap<>(split);
        more.put(dimension, category);
        return new CountName(measure, area, more, from, to);
    }

    /// As the audit knows it.
    String key() {
        return measure + "|" + area + "|"
                + split.entrySet().stream()
                        .map(each -> each.getKey() + "@" + each.getValue())
                        .collect(Collectors.joining(";"))
                + "|" + from + "-" + to;
    }

    /// For whoever prepares the table: what it counts, without the measure.
    String words(Map<String, String> areas) {
        var place = area.equals(EVERYWHERE) ? "the partnership" : areas.getOrDefault(area, area);
        var people = split.isEmpty()
                ? "everybody"
                : split.values().stream().map("“%s”"::formatted).collect(Collectors.joining(" and "));
        return "%s, %s, %s".formatted(people, place, period());
    }

    private String period() {
        var first = quarter(from);
        return to - from == 1 ? first : first + " to " + quarter(to - 1);
    }

    private static String quarter(int index) {
        return "Q%d %d".formatted(Math.floorMod(index, 4) + 1, Math.floorDiv(index, 4));
    }
}
