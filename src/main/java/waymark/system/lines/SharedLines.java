package waymark.system.lines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.audit.seal.AuditKeeping;
import waymark.web.health.SystemLine;
import waymark.web.health.SystemLine.Reading;

/// What all machines share: the database, how it grows, its clock, the audit log, and whether each machine is
/// still heard of.
@Configuration(proxyBeanMethods = false)
class SharedLines {

    private static final int HUNDRED = 100;
    private static final int WEEK = 7;

    @Bean
    SystemLine databaseLine(JdbcClient db) {
        return PlainLine.shared("database", "Database", 60, _ -> database(db));
    }

    private record Connections(long used, long most, long replicas, boolean synchronous) {}

    private static Reading database(JdbcClient db) {
        var now = db.sql("""
                select (select count(*) from pg_stat_activity where datname is not null) as used,
                       current_setting('max_connections')::int as most,
                       (select count(*) from pg_stat_replication) as replicas,
                       current_setting('synchronous_standby_names') <> '' as synchronous
                """)
                .query((row, _) -> new Connections(
                        row.getLong("used"),
                        row.getLong("most"),
                        row.getLong("replicas"),
                        row.getBoolean("synchronous")))
                .single();
        var words = "Answers; %,d of %,d connections used, %s"
                .formatted(now.used(), now.most(), Spans.count(now.replicas(), "replica"));
        if (now.synchronous() && now.replicas() == 0) {
            return Reading.bad(
                    words,
                    "It is to wait for a replica and none is there: what is saved now may hang. Bring the replica back, or"
                            + " take it out of synchronous_standby_names");
        }
        return now.used() * HUNDRED > now.most() * 85
                ? Reading.attention(words, "Find out who holds them (pg_stat_activity), or allow more")
                : Reading.well(words);
    }

    @Bean
    SystemLine sizeLine(JdbcClient db, Clock clock) {
        return PlainLine.shared("size", "Size of the database", 70, _ -> size(db, LocalDate.now(clock)));
    }

    private static Reading size(JdbcClient db, LocalDate today) {
        db.sql("""
                insert into system.size (day, bytes, measured_at)
                select :day, sum(pg_total_relation_size(c.oid)), now() from pg_class c
                 where c.relkind in ('r', 'm') and not exists (
                   select from system.size s where s.day = :day and s.measured_at > now() - interval '1 hour')
                having count(*) > 0
                on conflict (day) do update set bytes = excluded.bytes, measured_at = excluded.measured_at
                """).param("day", today).update();
        long bytes = db.sql("select bytes from system.size where day = :day")
                .param("day", today)
                .query(Long.class)
                .single();
        db.sql("delete from system.size where day < :before")
                .param("before", today.minusYears(2))
                .update();
        var before = db.sql("""
                select bytes from system.size where day <= :before order by day desc limit 1
                """)
                .param("before", today.minusDays(WEEK))
                .query(Long.class)
                .optional();
        var words = Spans.bytes(bytes)
                + before.map(then -> bytes >= then
                                ? ", %s more than a week ago".formatted(Spans.bytes(bytes - then))
                                : ", %s less than a week ago".formatted(Spans.bytes(then - bytes)))
                        .orElse("; how it grows is known after a week");
        return before.filter(then -> bytes > 2 * then).isPresent()
                ? Reading.attention(words, "It doubled within a week: find out what grew before the disk is full")
                : Reading.well(words);
    }

    /// The clock of the machine that looks, against the database's.
    @Bean
    SystemLine clockLine(JdbcClient db, Clock clock) {
        return PlainLine.shared("clock", "Clock", 80, _ -> {
            var theirs = db.sql("select clock_timestamp()")
                    .query(Timestamp.class)
                    .single()
                    .toInstant();
            var apart = Duration.between(theirs, clock.instant()).abs();
            var words = apart.toMillis() < 1_000
                    ? "This machine and the database agree"
                    : "This machine and the database differ by %.1f s".formatted(apart.toMillis() / 1_000.0);
            var remedy = "Set both by a time service (chrony, systemd-timesyncd): codes and sessions depend on it";
            if (apart.toSeconds() >= 30) {
                return Reading.bad(words, remedy);
            }
            return apart.toSeconds() >= 2 ? Reading.attention(words, remedy) : Reading.well(words);
        });
    }

    @Bean
    SystemLine auditLine(AuditKeeping audit, Clock clock) {
        return PlainLine.shared("audit", "Audit log", 55, system -> {
            var kept = audit.now(system);
            if (!kept.troubles().isEmpty()) {
                return Reading.bad(
                        String.join(". ", kept.troubles()),
                        "Information governance is told what to do; help them: docs/operations/audit.md");
            }
            var sealed = kept.checkpoint();
            var words = sealed == null
                    ? "Nothing was sealed yet"
                    : "Sealed %s ago".formatted(Spans.words(Duration.between(sealed, clock.instant())));
            var witnessed = kept.witnessed();
            if (!kept.witnesses()) {
                return Reading.attention(
                        words + ", no witness",
                        "Name a witness outside: without one, the people who run Waymark could seal everything again");
            }
            return Reading.well(words
                    + (witnessed == null
                            ? ", no witness has a checkpoint yet"
                            : ", a witness has one of %s ago"
                                    .formatted(Spans.words(Duration.between(witnessed, clock.instant())))));
        });
    }

    @Bean
    SystemLine machinesLine(SystemLines lines) {
        return PlainLine.shared("machines", "Machines", 8, system -> {
            var silent = lines.silent(system).stream()
                    .map(LineState::node)
                    .distinct()
                    .collect(Collectors.joining(", "));
            long known = lines.all(system).stream()
                    .map(LineState::node)
                    .filter(node -> !node.isEmpty())
                    .distinct()
                    .count();
            return silent.isEmpty()
                    ? Reading.well(Spans.count(Math.max(1, known), "machine") + " heard of within the last minutes")
                    : Reading.bad(
                            "Not heard of: " + silent,
                            "Start it again, or leave it: a machine that stays away is forgotten after a day");
        });
    }
}
