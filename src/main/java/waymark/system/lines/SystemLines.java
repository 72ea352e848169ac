package waymark.system.lines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.health.SystemLine;
import waymark.web.health.SystemLine.Reading;
import waymark.web.health.SystemLine.State;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What was found on each line last, and the worst of each hour of the last day.
@Repository
@Transactional(readOnly = true)
public class SystemLines {

    /// A machine that has not looked for so long is silent.
    static final Duration SILENT = Duration.ofMinutes(5);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final Clock clock;

    SystemLines(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The worst of an hour.
    record Hour(String key, String node, Instant hour, State worst) {}

    /// All of them, in the order of the page.
    public List<LineState> all(Actor actor) {
        return db.sql("""
                select key, node, label, place, state, words, remedy, since, looked_at, told from system.line
                 where not stopped order by place, key, node
                """).query(RecordMapper.of(LineState.class)).list();
    }

    /// The hours of the last day.
    List<Hour> hours(Actor actor) {
        return db.sql("select key, node, hour, worst from system.line_hour where hour > :from order by hour")
                .paramSource(
                        RecordParameters.none().with("from", clock.instant().minus(FORGOTTEN)))
                .query(RecordMapper.of(Hour.class))
                .list();
    }

    /// Keeps what was found. `since` moves where the state changed.
    @Transactional
    void keep(Actor system, SystemLine line, String node, Reading found) {
        var now = clock.instant();
        var row = RecordParameters.none()
                .with("key", line.key())
                .with("node", node)
                .with("label", line.label())
                .with("place", line.order())
                .with("state", found.state())
                .with("words", cut(found.words()))
                .with("remedy", cut(found.remedy()))
                .with("now", now)
                .with("hour", now.truncatedTo(ChronoUnit.HOURS));
        db.sql("""
                insert into system.line as l (key, node, label, place, state, words, remedy, since, looked_at)
                values (:key, :node, :label, :place, :state, :words, :remedy, :now, :now)
                on conflict (key, node) do update
                   set label = excluded.label, place = excluded.place, state = excluded.state, words = excluded.words,
                       remedy = excluded.remedy, looked_at = excluded.looked_at, stopped = false,
                       since = case when l.state = excluded.state then l.since else excluded.since end
                """).paramSource(row).update();
        db.sql("""
                insert into system.line_hour as h (key, node, hour, worst) values (:key, :node, :hour, :state)
                on conflict (key, node, hour) do update set worst = excluded.worst
                 where array_position(array['OFF', 'WELL', 'ATTENTION', 'BAD'], excluded.worst)
                     > array_position(array['OFF', 'WELL', 'ATTENTION', 'BAD'], h.worst)
                """).paramSource(row).update();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /// Notes that administrators were told, or were told that it is over.
    @Transactional
    void told(Actor system, LineState line, boolean bad) {
        db.sql("update system.line set told = :told where key = :key and node = :node")
                .param("told", bad)
                .param("key", line.key())
                .param("node", line.node())
                .update();
    }

    /// A machine that stops on purpose answers for nothing until it is started again.
    @Transactional
    void stopped(Actor system, String node) {
        db.sql("update system.line set stopped = true where node = :node")
                .param("node", node)
                .update();
    }

    /// Machines that have not looked for a while, though nobody stopped them.
    List<LineState> silent(Actor system) {
        var before = clock.instant().minus(SILENT);
        return all(system).stream()
                .filter(line -> !line.node().isEmpty() && line.lookedAt().isBefore(before))
                .toList();
    }

    /// Deletes hours of days gone by, and machines that are gone for good.
    @Transactional
    void forget(Actor system) {
        var before = RecordParameters.none().with("before", clock.instant().minus(FORGOTTEN));
        db.sql("delete from system.line_hour where hour < :before")
                .paramSource(before)
                .update();
        db.sql("delete from system.line where looked_at < :before")
                .paramSource(before)
                .update();
    }
}
