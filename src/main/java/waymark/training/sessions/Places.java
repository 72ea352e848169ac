package waymark.training.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The places of sessions. They are counted as the system, which sees all of them, with the session locked: two
/// people who ask for the last place at once are served one after the other. Who waits longest moves up as soon
/// as a place is free, in the same transaction.
@Repository
class Places {

    private static final String NAME = "Places of workshops";

    private final JdbcClient db;
    private final RunAsSystem asSystem;
    private final Audit audit;
    private final Clock clock;

    Places(JdbcClient db, RunAsSystem asSystem, Audit audit, Clock clock) {
        this.db = db;
        this.asSystem = asSystem;
        this.audit = audit;
        this.clock = clock;
    }

    private record Locked(SessionState state, int capacity, int taken, Instant startsAt, Instant endsAt) {}

    private record Known(UUID id, EnrolmentState state) {}

    /// Takes a place for somebody, or puts them on the waiting list.
    @Transactional
    public Ruling<EnrolmentState> take(Actor actor, TrainingSession it, Attendee who) {
        return add(actor, it, who, false);
    }

    /// Invites somebody, who then takes a place or declines.
    @Transactional
    public Ruling<EnrolmentState> invite(Actor actor, TrainingSession it, Attendee who) {
        return add(actor, it, who, true);
    }

    private Ruling<EnrolmentState> add(Actor actor, TrainingSession it, Attendee who, boolean invite) {
        var ruling = asSystem.get(NAME, _ -> {
            var session = lock(it.id());
            if (session.state() != SessionState.PLANNED || !session.startsAt().isAfter(clock.instant())) {
                return Ruling.<EnrolmentState>refused("", "This session takes no more places");
            }
            var known = known(it.id(), who);
            if (known.filter(one -> one.state() == EnrolmentState.ENROLLED || one.state() == EnrolmentState.WAITING)
                    .isPresent()) {
                return Ruling.<EnrolmentState>refused("", "There is a place for this person already");
            }
            var state = invite
                    ? EnrolmentState.INVITED
                    : session.taken() < session.capacity() ? EnrolmentState.ENROLLED : EnrolmentState.WAITING;
            var id = known.map(Known::id).orElseGet(UUID::randomUUID);
            if (known.isPresent()) {
                move(id, state);
            } else {
                insert(actor, it, who, id, state, null);
            }
            count(it.id());
            mail(
                    id,
                    switch (state) {
                        case INVITED -> "invitation";
                        case WAITING -> "waiting";
                        default -> "place";
                    });
            return Ruling.agreed(state);
        });
        if (ruling instanceof Ruling.Agreed<EnrolmentState>) {
            audit.changed(
                    actor,
                    invite ? "invite_to_workshop" : "take_workshop_place",
                    it.ref().value(),
                    it.version(),
                    List.of());
        }
        return ruling;
    }

    /// Somebody who was invited, has a place or waits says no; who waits longest moves up.
    ///
    /// @return false where there was nothing to give up
    @Transactional
    public boolean giveUp(Actor actor, TrainingSession it, UUID enrolment) {
        boolean done = asSystem.get(NAME, _ -> {
            lock(it.id());
            var now = db.sql("""
                    select id, state from training.enrolment
                     where id = :id and session = :session and state in ('INVITED', 'ENROLLED', 'WAITING') and attended is null
                    """)
                    .param("id", enrolment)
                    .param("session", it.id())
                    .query(RecordMapper.of(Known.class))
                    .optional();
            now.ifPresent(one -> {
                move(
                        one.id(),
                        one.state() == EnrolmentState.INVITED ? EnrolmentState.DECLINED : EnrolmentState.CANCELLED);
                mail(one.id(), "given_up");
                moveUp(it.id());
            });
            return now.isPresent();
        });
        if (done) {
            audit.changed(actor, "give_up_workshop_place", it.ref().value(), it.version(), List.of());
        }
        return done;
    }

    /// Somebody who came without having a place. It is recorded even where the room was full.
    @Transactional
    public void came(Actor actor, TrainingSession it, Attendee who) {
        asSystem.get(NAME, _ -> {
            lock(it.id());
            insert(actor, it, who, UUID.randomUUID(), EnrolmentState.ENROLLED, true);
            count(it.id());
            return true;
        });
        audit.changed(actor, "record_workshop_attendance", it.ref().value(), it.version(), List.of("added"));
    }

    /// Joins the transaction that changed the session: more places may be there, and people may have to know.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(TrainingSession it, boolean moved) {
        asSystem.get(NAME, _ -> {
            lock(it.id());
            moveUp(it.id());
            if (moved) {
                mailAll(it.id(), "changed");
            }
            return true;
        });
    }

    /// Joins the transaction that cancelled the session.
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(TrainingSession it) {
        asSystem.get(NAME, _ -> {
            mailAll(it.id(), "cancelled");
            return true;
        });
    }

    private Locked lock(UUID session) {
        return db.sql("""
                select state, capacity, taken, starts_at, ends_at from training.session where id = :id for update
                """)
                .param("id", session)
                .query(RecordMapper.of(Locked.class))
                .single();
    }

    /// Somebody is known by their account, else by the address they are written to.
    private Optional<Known> known(UUID session, Attendee who) {
        return db.sql("""
                select id, state from training.enrolment
                 where session = :session
                   and (person = cast(:person as uuid)
                     or cast(:person as uuid) is null and person is null and :email <> '' and lower(email) = lower(:email))
                 order by state in ('ENROLLED', 'WAITING') desc, id
                 limit 1
                """)
                .paramSource(RecordParameters.of(who).with("session", session))
                .query(RecordMapper.of(Known.class))
                .optional();
    }

    private void insert(
            Actor actor, TrainingSession it, Attendee who, UUID id, EnrolmentState state, @Nullable Boolean attended) {
        db.sql("""
                insert into training.enrolment (id, session, area, person, name, email, organisation, organisation_name, role_title, state,
                                                queued_at, enrolled_by, enrolled_by_name, attended)
                values (:id, :session, :area, cast(:person as uuid), :name, :email, cast(:organisation as text), :organisationName,
                        :roleTitle, :state, :now, :actor, :actorName, cast(:attended as boolean))
                """)
                .paramSource(RecordParameters.of(who)
                        .with("id", id)
                        .with("session", it.id())
                        .with("area", it.area())
                        .with("state", state)
                        .with("now", clock.instant())
                        .with("attended", attended)
                        .by(actor))
                .update();
    }

    private void move(UUID enrolment, EnrolmentState state) {
        db.sql("""
                update training.enrolment set state = :state, queued_at = :now, version = version + 1 where id = :id
                """)
                .paramSource(RecordParameters.none()
                        .with("id", enrolment)
                        .with("state", state)
                        .with("now", clock.instant()))
                .update();
    }

    private void moveUp(UUID session) {
        var moved = db.sql("""
                update training.enrolment e set state = 'ENROLLED', version = version + 1
                 where e.id in (
                   select w.id from training.enrolment w
                    where w.session = :session and w.state = 'WAITING'
                    order by w.queued_at, w.id
                    limit greatest(0, (select s.capacity from training.session s where s.id = :session)
                                      - (select count(*) from training.enrolment x
                                          where x.session = :session and x.state = 'ENROLLED')))
                returning e.id
                """)
                .param("session", session)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        moved.forEach(id -> mail(id, "moved_up"));
        count(session);
    }

    private void count(UUID session) {
        db.sql("""
                update training.session s
                   set taken = (select count(*) from training.enrolment e where e.session = s.id and e.state = 'ENROLLED'),
                       waiting = (select count(*) from training.enrolment e where e.session = s.id and e.state = 'WAITING')
                 where s.id = :session
                """).param("session", session).update();
    }

    private void mail(UUID enrolment, String kind) {
        db.sql("""
                insert into training.session_mail (id, enrolment, kind, made_at) values (gen_random_uuid(), :enrolment, :kind, :now)
                """)
                .paramSource(RecordParameters.none()
                        .with("enrolment", enrolment)
                        .with("kind", kind)
                        .with("now", clock.instant()))
                .update();
    }

    private void mailAll(UUID session, String kind) {
        db.sql("""
                insert into training.session_mail (id, enrolment, kind, made_at)
                select gen_random_uuid(), e.id, :kind, :now
                  from training.enrolment e
                 where e.session = :session and e.state in ('INVITED', 'ENROLLED', 'WAITING')
                """)
                .paramSource(RecordParameters.none()
                        .with("session", session)
                        .with("kind", kind)
                        .with("now", clock.instant()))
                .update();
    }
}
