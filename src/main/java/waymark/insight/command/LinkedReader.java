package waymark.insight.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import waymark.insight.disclosure.Interval;
import waymark.insight.disclosure.LinkedCounts;
import waymark.insight.disclosure.Suppression;

/// Counts of several tables with what adds up to what, in one file, and what to hide in all of them
/// together.
final class LinkedReader {

    private final Path file;
    private final JsonNode root;

    LinkedReader(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    Map<String, @Nullable Object> answer(boolean strict) {
        var usual = new TableReader(file, root, 1).rule();
        var rule = strict ? usual.strict() : usual;
        var counts = counts();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("threshold", rule.threshold());
        switch (Suppression.of(counts, rule)) {
            case Suppression.Safe safe -> {
                answer.put("primary", names(counts, safe.primary()));
                answer.put("secondary", names(counts, safe.secondary()));
                answer.put("optimal", safe.fewest());
                answer.put("attackerIntervals", intervals(counts, safe.intervals()));
            }
            case Suppression.NoSafePattern none -> {
                var first = none.exposed().firstKey();
                var interval = Objects.requireNonNull(none.exposed().get(first));
                answer.put("primary", names(counts, none.primary()));
                answer.put("secondary", null);
                answer.put("optimal", true);
                answer.put(
                        "reason",
                        "No pattern is safe: whatever else is hidden, the count %s can only be %s."
                                .formatted(counts.names().get(first), SuppressCommand.words(interval)));
                answer.put("exposed", intervals(counts, none.exposed()));
            }
        }
        return answer;
    }

    private LinkedCounts counts() {
        var builder = LinkedCounts.builder();
        int row = 0;
        for (var each : root.path("counts")) {
            row++;
            var name = each.path("name");
            var value = each.path("value");
            if (!name.isString()) throw problem("counts", row, "name", "the value is missing.");
            if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
                throw problem("counts", row, "value", value + " is not a count of people (a whole number, 0 or more).");
            }
            try {
                builder.count(name.asString(), value.asInt(), state(each.path("state"), row));
            } catch (IllegalArgumentException wrong) {
                throw problem("counts", row, "value", wrong.getMessage() + ".");
            }
        }
        if (row == 0) throw new BadInput(file.getFileName() + ": \"counts\" is a list of names and values.");
        row = 0;
        for (var each : root.path("sums")) {
            row++;
            var parts = StreamSupport.stream(each.path("parts").spliterator(), false)
                    .map(part -> part.asString(""))
                    .toList();
            try {
                builder.sum(each.path("total").asString(""), parts);
            } catch (IllegalArgumentException wrong) {
                throw problem("sums", row, "parts", wrong.getMessage() + ".");
            }
        }
        return builder.build();
    }

    private LinkedCounts.State state(JsonNode state, int row) {
        if (state.isMissingNode()) return LinkedCounts.State.OPEN;
        for (var each : LinkedCounts.State.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(state.asString(""))) return each;
        }
        throw problem("counts", row, "state", state + " is not open, printed or hidden.");
    }

    private BadInput problem(String list, int row, String column, @Nullable String problem) {
        return new BadInput("%s, %s, row %d, column %s: %s".formatted(file.getFileName(), list, row, column, problem));
    }

    private static List<String> names(LinkedCounts counts, BitSet which) {
        return which.stream().mapToObj(at -> counts.names().get(at)).toList();
    }

    private static List<Object> intervals(LinkedCounts counts, Map<Integer, Interval> intervals) {
        var all = new ArrayList<Object>();
        intervals.forEach((at, interval) -> all.add(List.of(
                counts.names().get(at),
                interval.most() == Long.MAX_VALUE
                        ? List.of(interval.least())
                        : List.of(interval.least(), interval.most()))));
        return all;
    }
}
