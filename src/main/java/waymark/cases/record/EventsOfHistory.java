package waymark.cases.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the chronology takes from the history of the case.
final class EventsOfHistory implements ChronologySource {

    private final CaseHistory history;
    private final Map<String, Kind> kinds = new HashMap<>();

    EventsOfHistory(CaseHistory history, List<FromHistory> acts) {
        this.history = history;
        acts.forEach(some -> some.acts().forEach(act -> kinds.put(act, some.kind())));
    }

    /// The acts of the kinds that are wanted.
    String[] acts(Chronology.Wanted wanted) {
        return kinds.entrySet().stream()
                .filter(act -> wanted.wants(act.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    @Override
    public Set<Kind> kinds() {
        return Set.copyOf(kinds.values());
    }

    @Override
    public String sql() {
        return """
            select id, on_day,
                   case when on_day = (at at time zone 'Europe/London')::date then (at at time zone 'Europe/London')::time end
                     as at_time,
                   at as recorded_at, actor_name as by_name, array[act, headline] as facts, sealed
              from cases.entry where case_id = :case and act = any (:acts)
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        return row.says(
                kinds.getOrDefault(row.fact(0), Kind.CASE),
                row.fact(1),
                it.path(),
                Stream.of(history.words(it, row.id(), row.sealed())));
    }
}
