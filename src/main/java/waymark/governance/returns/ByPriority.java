package waymark.governance.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.strategy.objectives.PriorityLine;

/// What a return says or asks under one priority: a chapter of a page that would be long on a phone.
record ByPriority<T>(String title, List<T> lines) {

    ByPriority {
        lines = List.copyOf(lines);
    }

    /// In the order of the strategy; a priority without lines is left out.
    static <T> List<ByPriority<T>> of(List<PriorityLine> priorities, List<T> lines, Function<T, String> priority) {
        var titles = priorities.stream()
                .collect(Collectors.toMap(PriorityLine::code, one -> "%d. %s".formatted(one.number(), one.title())));
        var under = new LinkedHashMap<String, List<T>>();
        priorities.forEach(one -> under.put(one.code(), new ArrayList<>()));
        lines.forEach(line -> under.computeIfAbsent(priority.apply(line), _ -> new ArrayList<>())
                .add(line));
        return under.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new ByPriority<>(titles.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
    }
}
