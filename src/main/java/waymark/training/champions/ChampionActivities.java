package waymark.training.champions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What champions did.
@Repository
@Transactional(readOnly = true)
class ChampionActivities {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ChampionActivities(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    List<Activity> of(Ref champion) {
        return db.sql("""
                select id, kind, on_day, about, logged_by, logged_by_name, version
                  from training.champion_activity
                 where champion = :ref and taken_back_at is null
                 order by on_day desc, logged_at desc, id
                 limit 100
                """)
                .paramSource(RecordParameters.none().with("ref", champion))
                .query(RecordMapper.of(Activity.class))
                .list();
    }

    @Transactional
    void log(Actor actor, Ref champion, ActivityKind kind, LocalDate day, String about) {
        db.sql("""
                insert into training.champion_activity (id, champion, kind, on_day, about, logged_at, logged_by, logged_by_name)
                values (:id, :ref, :kind, :day, :about, :now, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", champion)
                        .with("kind", kind)
                        .with("day", day)
                        .with("about", about)
                        .with("now", clock.instant()))
                .update();
        audit.changed(
                actor,
                "record_champion_activity",
                champion.value(),
                0,
                List.of(kind.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /// Takes back what somebody logged by mistake; false where it was not theirs or is gone.
    @Transactional
    boolean takeBack(Actor actor, Ref champion, UUID id) {
        int rows = db.sql("""
                update training.champion_activity set taken_back_at = :now, version = version + 1
                 where id = :id and champion = :ref and logged_by = :actor and taken_back_at is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("ref", champion)
                        .with("now", clock.instant()))
                .update();
        if (rows > 0) {
            audit.changed(actor, "take_back_champion_activity", champion.value(), 0, List.of());
        }
        return rows > 0;
    }
}
