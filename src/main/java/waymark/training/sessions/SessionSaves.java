package waymark.training.sessions;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// Saves what was done to sessions: the row, its history, the audit entry and what waits for people's post, in
/// one transaction.
@Repository
@Transactional
public class SessionSaves {

    private static final String EVENT = """
            insert into training.session_event (session, at, actor, actor_name, headline, words)
            values (:session, :at, :actor, :actorName, :headline, :words)
            """;

    private final JdbcClient db;
    private final TrainingSessions sessions;
    private final Places places;
    private final History history;
    private final Clock clock;

    SessionSaves(JdbcClient db, TrainingSessions sessions, Places places, History history, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.places = places;
        this.history = history;
        this.clock = clock;
    }

    /// A reference that nobody has yet.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref newRef() {
        return Ref.numbered(
                "TS",
                db.sql("select nextval('training.session_number')")
                        .query(Long.class)
                        .single());
    }

    /// Begins a session that is planned.
    ///
    /// @param joinCode by which groups join in the room
    public Saved<TrainingSession> begin(Actor actor, TrainingSession it, String joinCode) {
        return save(actor, new SessionEvent.Began(it, joinCode));
    }

    /// Ends a session that runs, or that took place without its room.
    public Saved<TrainingSession> end(Actor actor, TrainingSession it) {
        return save(actor, new SessionEvent.Ended(it));
    }

    /// The change. Stale where somebody changed the session first.
    Saved<TrainingSession> save(Actor actor, SessionEvent event) {
        var it = event.of();
        int rows = switch (event) {
            case SessionEvent.Planned planned -> plan(actor, planned);
            case SessionEvent.Changed changed -> change(changed);
            case SessionEvent.Called called ->
                step(
                        RecordParameters.of(it).with("words", called.words()),
                        "state = 'CANCELLED', reason = :words, sequence = sequence + 1",
                        "state = 'PLANNED'");
            case SessionEvent.Began began ->
                step(
                        RecordParameters.of(it).with("code", began.joinCode()).with("now", clock.instant()),
                        "state = 'RUNNING', began_at = :now, join_code = cast(:code as text)",
                        "state = 'PLANNED'");
            case SessionEvent.Ended _ ->
                step(
                        RecordParameters.of(it).with("now", clock.instant()),
                        "state = 'ENDED', ended_at = :now",
                        "state in ('PLANNED', 'RUNNING')");
        };
        if (rows == 0) {
            return Saved.stale(sessions.session(actor, it.id()).orElseThrow());
        }
        history.append(
                actor,
                History.Change.of(act(event), it.ref(), it.version() + 1L, List.of()),
                EVENT,
                "{}",
                RecordParameters.none()
                        .with("session", it.id())
                        .with("headline", event.headline())
                        .with("words", event.words()));
        switch (event) {
            case SessionEvent.Changed changed ->
                places.changed(it, changed.details().moves(it));
            case SessionEvent.Called _ -> places.cancelled(it);
            case SessionEvent.Planned _, SessionEvent.Began _, SessionEvent.Ended _ -> {}
        }
        return Saved.done();
    }

    private static String act(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Planned _ -> "plan_workshop";
            case SessionEvent.Changed _ -> "change_workshop";
            case SessionEvent.Called _ -> "cancel_workshop";
            case SessionEvent.Began _ -> "begin_workshop";
            case SessionEvent.Ended _ -> "end_workshop";
        };
    }

    private int plan(Actor actor, SessionEvent.Planned event) {
        int rows = db.sql("""
                insert into training.session (id, ref, pack, pack_version, title, audience, area, about, starts_at, ends_at, place, link,
                                              capacity, open, public, planned_by, planned_by_name)
                values (:id, :ref, :pack, :packVersion, :title, :audience, :area, :about, :startsAt, :endsAt, :place, :link, :capacity,
                        :open, :isPublic, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(event.of()).by(actor))
                .update();
        lead(event.of(), event.trainers());
        return rows;
    }

    private int change(SessionEvent.Changed event) {
        var it = event.of();
        int rows = db.sql("""
                update training.session
                   set about = :about, starts_at = :startsAt, ends_at = :endsAt, place = :place, link = :link, capacity = :capacity,
                       open = :open, public = :isPublic, sequence = sequence + :moves, version = version + 1
                 where id = :id and version = :version and state = 'PLANNED'
                """)
                .paramSource(RecordParameters.of(it, event.details())
                        .with("moves", event.details().moves(it) ? 1 : 0))
                .update();
        if (rows > 0) {
            lead(it, event.details().trainers());
        }
        return rows;
    }

    private void lead(TrainingSession it, List<SessionDetails.Trainer> trainers) {
        var facts = RecordParameters.of(it)
                .with(
                        "people",
                        trainers.stream().map(one -> one.person().toString()).toList())
                .with(
                        "names",
                        trainers.stream().map(SessionDetails.Trainer::name).toList())
                .with("now", clock.instant());
        db.sql("""
                update training.session_trainer set ended_at = :now, version = version + 1
                 where session = :id and ended_at is null and not person::text = any (:people)
                """).paramSource(facts).update();
        db.sql("""
                insert into training.session_trainer (id, session, area, person, person_name)
                select gen_random_uuid(), :id, :area, x.person::uuid, x.name
                  from unnest(:people::text[], :names::text[]) as x (person, name)
                on conflict (session, person) do update set ended_at = null, version = session_trainer.version + 1
                 where session_trainer.ended_at is not null
                """).paramSource(facts).update();
    }

    private int step(RecordParameters facts, String change, String where) {
        return db.sql("update training.session set version = version + 1, " + change
                        + " where id = :id and version = :version and " + where)
                .paramSource(facts)
                .update();
    }
}
