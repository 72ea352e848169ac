package waymark.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.ChronologySource.Event;
import waymark.cases.record.ChronologySource.FromHistory;
import waymark.cases.record.ChronologySource.Kind;
import waymark.cases.record.ChronologySource.Row;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// Everything that happened in a case, by when it happened: the rows of every [ChronologySource] in one statement.
@Repository
@Transactional(readOnly = true)
public class Chronology {

    private static final Logger LOG = LoggerFactory.getLogger(Chronology.class);

    /// What of the case is looked at, as who looked is written down.
    public static final String PART = "chronology";

    private static final String IN_ORDER = """
            select e.source, e.id, e.on_day, e.at_time, e.recorded_at, e.by_name, e.facts, e.sealed from (%s) e
             where (cast(:from as date) is null or e.on_day >= :from) and (cast(:until as date) is null or e.on_day <= :until)
             order by e.on_day %2$s, coalesce(e.at_time, case when (e.recorded_at at time zone 'Europe/London')::date = e.on_day
                      then (e.recorded_at at time zone 'Europe/London')::time end) %2$s nulls last, e.recorded_at %2$s, e.id
             limit cast(:most as int)
            """;

    private static final String ROWS =
            "select %d as source, r.id, r.on_day, r.at_time, r.recorded_at, r.by_name, r.facts, r.sealed from (%s) r";

    /// Of a source with many rows no more are read than can be among the last of all.
    private static final String LAST = " order by r.on_day desc, r.recorded_at desc limit cast(:most as int)";

    /// What somebody wants to read.
    ///
    /// @param kinds of events; empty for all
    /// @param from null where from the first one
    /// @param until null where to the last one
    public record Wanted(
            Set<Kind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean oldestFirst) {

        static final Wanted ALL = new Wanted(Set.of(), null, null, false);

        public Wanted {
            kinds = Set.copyOf(kinds);
        }

        boolean wants(Kind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /// An event that was found, still sealed.
    public record Found(ChronologySource source, Row row) {

        /// What happened, with the words. What does not open keeps nobody from the rest.
        public Event open(Case it) {
            try {
                return source.event(it, row);
            } catch (InvariantViolation shut) {
                LOG.error("{} of {} does not open: see docs/operations/keys.md", row.id(), it.ref(), shut);
                return row.says(
                        Collections.min(source.kinds()), "An entry that does not open", it.path(), Stream.empty());
            }
        }
    }

    /// The case and what was found in it.
    public record Searched(Case it, List<Event> events) {

        public Searched {
            events = List.copyOf(events);
        }
    }

    private final JdbcClient db;
    private final Cases cases;
    private final EventsOfHistory history;
    private final List<ChronologySource> sources;

    Chronology(
            JdbcClient db,
            Cases cases,
            CaseHistory entries,
            List<ChronologySource> sources,
            List<FromHistory> fromHistory) {
        this.db = db;
        this.cases = cases;
        this.history = new EventsOfHistory(entries, fromHistory);
        this.sources = Stream.concat(Stream.of(history), sources.stream()).toList();
    }

    /// What was found, in the order wanted.
    public List<Found> of(Case it, Wanted wanted) {
        return find(it, wanted, null);
    }

    /// The last events, the newest first.
    List<Event> latest(Case it, int most) {
        return find(it, Wanted.ALL, most).stream().map(found -> found.open(it)).toList();
    }

    /// The same for a search of their words, which writes who looked but saves nothing that a form asked for.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Searched search(Actor.Person actor, Ref ref, Wanted wanted) {
        var it = cases.get(actor, ref, PART);
        return new Searched(
                it, of(it, wanted).stream().map(found -> found.open(it)).toList());
    }

    private List<Found> find(Case it, Wanted wanted, @Nullable Integer most) {
        return db.sql(IN_ORDER.formatted(rows(wanted, most != null), wanted.oldestFirst() ? "asc" : "desc"))
                .paramSource(RecordParameters.none()
                        .with("case", it.id())
                        .with("acts", history.acts(wanted))
                        .with("from", wanted.from())
                        .with("until", wanted.until())
                        .with("most", most))
                .query((row, _) -> new Found(sources.get(row.getInt("source")), row(row)))
                .list();
    }

    /// @param latest true where the last rows of each are enough
    private String rows(Wanted wanted, boolean latest) {
        var select = latest ? "(" + ROWS + LAST + ")" : ROWS;
        return IntStream.range(0, sources.size())
                .filter(number -> sources.get(number).kinds().stream().anyMatch(wanted::wants))
                .mapToObj(number -> select.formatted(number, sources.get(number).sql()))
                .collect(Collectors.joining(" union all "));
    }

    private static Row row(ResultSet row) throws SQLException {
        var recordedAt = row.getTimestamp("recorded_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                recordedAt == null ? null : recordedAt.toInstant(),
                row.getString("by_name"),
                List.of((String[]) row.getArray("facts").getArray()),
                row.getBytes("sealed"));
    }
}
