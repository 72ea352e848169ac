package waymark.access.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;

/// The recoveries, as colleagues and the person see them; and as a link in an e-mail stops them.
@Repository
@Transactional(readOnly = true)
class Recoveries {

    private static final String COLUMNS = """
            select id, account, name, organisation, asked_at, tries, version, first_by, first_name, first_near,
                   second_by, second_name, second_near, opens_at, opened_at, used_at, stopped_at
              from access.recovery
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    Recoveries(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// Those under way that the actor may see, the latest first.
    public List<Recovery> live() {
        return db.sql(COLUMNS + " where stopped_at is null and used_at is null order by asked_at desc, id")
                .query((row, number) -> read(row))
                .list();
    }

    public Recovery get(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("recovery"));
    }

    /// One's own, while it is under way.
    public Optional<Recovery> own(Actor.Person actor) {
        return db.sql(COLUMNS + " where account = :me and stopped_at is null and used_at is null")
                .param("me", actor.id())
                .query((row, number) -> read(row))
                .optional();
    }

    /// The one whose e-mail it is, live or over.
    public Optional<Recovery> ofEmail(byte[] stopHash) {
        return db.sql(COLUMNS + " where stop_hash = :hash")
                .param("hash", stopHash)
                .query((row, number) -> read(row))
                .optional();
    }

    static Recovery read(ResultSet row) throws SQLException {
        var facts = RecordMapper.read(row, Recovery.Facts.class);
        if (row.getTimestamp("used_at") != null || row.getTimestamp("stopped_at") != null) {
            return new Recovery.Over(facts, row.getTimestamp("used_at") != null);
        }
        var opened = row.getTimestamp("opened_at");
        if (opened != null) {
            return new Recovery.Open(facts, opened.toInstant());
        }
        var first = colleague(row, "first");
        var second = colleague(row, "second");
        if (first == null) {
            return new Recovery.Asked(facts);
        }
        return second == null
                ? new Recovery.Once(facts, first)
                : new Recovery.Waiting(
                        facts, first, second, row.getTimestamp("opens_at").toInstant());
    }

    private static Recovery.@Nullable Colleague colleague(ResultSet row, String which) throws SQLException {
        var id = row.getObject(which + "_by", UUID.class);
        return id == null
                ? null
                : new Recovery.Colleague(id, row.getString(which + "_name"), row.getBoolean(which + "_near"));
    }

    /// Confirmed; the second confirmation sets the day running.
    @Transactional
    public Saved<Recovery> save(Actor actor, RecoveryConfirmed event) {
        var which = event.second() ? SECOND : FIRST;
        var sql = db.sql(which)
                .param("by", event.who().id())
                .param("name", event.who().name())
                .param("near", event.who().near())
                .param("at", Timestamp.from(event.at()))
                .param("id", event.id())
                .param("version", event.version());
        int changed = (event.second() ? sql.param("opens", Timestamp.from(event.opensAt())) : sql).update();
        if (changed == 0) {
            return new Saved.Stale<>(get(event.id()));
        }
        audit.changed(
                actor,
                "confirm_recovery",
                "recovery:" + event.id(),
                event.version() + 1L,
                List.of(event.second() ? "second" : "first"));
        return new Saved.Done<>();
    }

    private static final String FIRST = """
            update access.recovery
               set first_by = :by, first_name = :name, first_near = :near, first_at = :at, version = version + 1
             where id = :id and version = :version and first_by is null and stopped_at is null
            """;

    private static final String SECOND = """
            update access.recovery
               set second_by = :by, second_name = :name, second_near = :near, second_at = :at, opens_at = :opens,
                   version = version + 1
             where id = :id and version = :version and first_by is not null and second_by is null
               and stopped_at is null
            """;

    /// Stopped by the person, or by a colleague who may confirm. False where it was over already.
    @Transactional
    public boolean stop(Actor.Person actor, UUID id) {
        int stopped = db.sql("""
                update access.recovery set stopped_at = :now, stopped_by = :by, version = version + 1
                 where id = :id and stopped_at is null and used_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("id", id)
                .update();
        return noted(actor, id, stopped);
    }

    /// Stopped by the link in an e-mail to the person.
    @Transactional
    public boolean stopByEmail(Actor actor, UUID id) {
        int stopped = db.sql("""
                update access.recovery set stopped_at = :now, version = version + 1
                 where id = :id and stopped_at is null and used_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        return noted(actor, id, stopped);
    }

    private boolean noted(Actor actor, UUID id, int stopped) {
        if (stopped == 1) {
            audit.changed(actor, "stop_recovery", "recovery:" + id, 0, List.of());
        }
        return stopped == 1;
    }
}
