package waymark.intelligence.operations;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Compares where and when operations are planned, and warns both leads. It runs as the system, because nobody sees
/// what others plan: each side gets a row of its own, and nothing in that leads to the other but a point of contact.
///
/// Comparisons take turns (an advisory lock until the end of the transaction), so that of two plans that are saved at
/// once the later always finds the earlier. A go compares once more in its own transaction, and a trigger refuses one
/// that did not.
@Repository
@Transactional(readOnly = true)
class EventDeconfliction {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('event deconfliction', 0))";

    /// Two places near each other that nobody was told of yet.
    private record Near(
            UUID place,
            UUID operation,
            Ref ref,
            UUID lead,
            String unit,
            String post,
            UUID otherPlace,
            UUID otherOperation,
            Ref otherRef,
            UUID otherLead,
            String otherUnit,
            String otherPost) {}

    private record OtherSide(UUID id, Ref ref, UUID operation, Ref operationRef, UUID lead) {}

    private final JdbcClient db;
    private final EventSettingRows settings;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    EventDeconfliction(
            JdbcClient db,
            EventSettingRows settings,
            NoticeApi notices,
            RunAsSystem asSystem,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.settings = settings;
        this.notices = notices;
        this.asSystem = asSystem;
        this.audit = audit;
        this.clock = clock;
    }

    /// Compares the places of an operation with all others, in the transaction that is open, and warns both leads of
    /// what is new.
    ///
    /// @return how much is new
    @Transactional(propagation = Propagation.MANDATORY)
    public int compare(UUID operation) {
        return asSystem.get("Event deconfliction", system -> {
            db.sql(LOCK).query((row, number) -> true).list();
            // statements of their own: they must see what was committed while the lock was waited for
            var rules = settings.on(system, LocalDate.now(clock));
            var near = near(operation, rules);
            var now = clock.instant();
            near.forEach(one -> warn(system, one, now));
            db.sql("update intelligence.operation_place set compared_at = now() where operation = :operation")
                    .param("operation", operation)
                    .update();
            return near.size();
        });
    }

    /// By the grid where both positions are known, else by the sector of both postcodes, else by the area: what cannot
    /// be told apart counts as near.
    private List<Near> near(UUID operation, EventSettings rules) {
        return db.sql("""
                select p.id as place, o.id as operation, o.ref, o.lead, o.unit, o.post,
                       x.id as other_place, y.id as other_operation, y.ref as other_ref, y.lead as other_lead, y.unit as other_unit,
                       y.post as other_post
                  from intelligence.operation_place p
                  join intelligence.operation o on o.id = p.operation
                  join intelligence.operation_place x on x.operation <> p.operation
                   and p.starts_at - make_interval(hours => :hours) < x.ends_at and x.starts_at - make_interval(hours => :hours) < p.ends_at
                  join intelligence.operation y on y.id = x.operation and y.state in ('PLANNED', 'READY', 'GO')
                 where p.operation = :operation and o.state in ('PLANNED', 'READY', 'GO') and x.ends_at > now() and p.ends_at > now()
                   and case when p.easting is not null and x.easting is not null
                              then (p.easting - x.easting)::bigint * (p.easting - x.easting)
                                     + (p.northing - x.northing)::bigint * (p.northing - x.northing) <= :distance::bigint * :distance
                            when p.postcode <> '' and x.postcode <> '' then left(p.postcode, -2) = left(x.postcode, -2)
                            else p.area = x.area end
                   and not exists (select from intelligence.event_conflict a join intelligence.event_conflict b on b.pair = a.pair and b.id <> a.id
                                    where a.place = p.id and b.place = x.id and a.ended_at is null)
                 order by p.id, x.id
                """)
                .param("operation", operation)
                .param("hours", rules.hours())
                .param("distance", rules.distance())
                .query(RecordMapper.of(Near.class))
                .list();
    }

    private void warn(Actor system, Near one, Instant now) {
        var pair = UUID.randomUUID();
        var ref = RefGenerator.next("EC", random);
        side(
                system,
                pair,
                ref,
                one.operation(),
                one.place(),
                one.ref(),
                one.lead(),
                one.otherUnit(),
                one.otherPost(),
                now);
        side(
                system,
                pair,
                ref,
                one.otherOperation(),
                one.otherPlace(),
                one.otherRef(),
                one.otherLead(),
                one.unit(),
                one.post(),
                now);
    }

    private void side(
            Actor system,
            UUID pair,
            Ref ref,
            UUID operation,
            UUID place,
            Ref operationRef,
            UUID lead,
            String organisation,
            String post,
            Instant now) {
        db.sql("""
                insert into intelligence.event_conflict (id, pair, ref, operation, place, other_organisation, other_post, found_at)
                values (:id, :pair, :ref, :operation, :place, :organisation, :post, :now)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("pair", pair)
                        .with("ref", ref)
                        .with("operation", operation)
                        .with("place", place)
                        .with("organisation", organisation)
                        .with("post", post)
                        .with("now", now))
                .update();
        audit.changed(system, "tell_of_event", operationRef.value(), 0, List.of("conflict"));
        notices.tell(
                system,
                List.of(lead),
                "Something else is planned near %s. Call the other point of contact and acknowledge %s"
                        .formatted(operationRef, ref),
                "/intelligence/operations/" + operationRef + "/go");
    }

    /// What is near an operation now.
    List<EventConflict> of(Actor actor, UUID operation) {
        return db.sql("""
                select c.id, c.ref, c.version, c.place, p.name as place_name, coalesce(g.name, c.other_organisation) as other_organisation,
                       c.other_post, c.found_at, c.acknowledged_at, c.acknowledged_by_name, c.other_acknowledged_at
                  from intelligence.event_conflict c
                  join intelligence.operation_place p on p.id = c.place
                  left join directory_open.organisation g on g.code = c.other_organisation
                 where c.operation = :operation and c.ended_at is null
                 order by c.found_at, c.ref
                """)
                .param("operation", operation)
                .query(RecordMapper.of(EventConflict.class))
                .list();
    }

    /// The lead says that they know of the other one, having spoken with its point of contact. The other side reads it
    /// in its own row.
    @Transactional
    Saved<EventConflict> acknowledge(Actor.Person actor, Operation.Header it, EventConflict conflict, int version) {
        int changed = db.sql("""
                update intelligence.event_conflict
                   set acknowledged_at = :now, acknowledged_by_name = :actorName, version = version + 1
                 where id = :id and version = :version and acknowledged_at is null and ended_at is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("now", clock.instant())
                        .with("id", conflict.id())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(conflict);
        }
        audit.changed(actor, "acknowledge_event", it.ref().value(), version + 1L, List.of("acknowledged_at"));
        return asSystem.get("Event deconfliction", system -> {
            other(conflict.id()).forEach(side -> {
                db.sql("update intelligence.event_conflict set other_acknowledged_at = :now where id = :id")
                        .paramSource(RecordParameters.none()
                                .with("now", clock.instant())
                                .with("id", side.id()))
                        .update();
                notices.tell(
                        system,
                        List.of(side.lead()),
                        "The other lead has acknowledged %s, near %s".formatted(side.ref(), side.operationRef()),
                        "/intelligence/operations/" + side.operationRef() + "/go");
            });
            return Saved.<EventConflict>done();
        });
    }

    private List<OtherSide> other(UUID conflict) {
        return db.sql("""
                select b.id, b.ref, b.operation, o.ref as operation_ref, o.lead
                  from intelligence.event_conflict a
                  join intelligence.event_conflict b on b.pair = a.pair and b.id <> a.id
                  join intelligence.operation o on o.id = b.operation
                 where a.id = :id
                """)
                .param("id", conflict)
                .query(RecordMapper.of(OtherSide.class))
                .list();
    }

    /// A place moved or went, or its operation is over: what was said about it holds no longer, on either side.
    ///
    /// @param place alone, or null for all of the operation
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID operation, @org.jspecify.annotations.Nullable UUID place) {
        asSystem.get("Event deconfliction", system -> {
            db.sql(LOCK).query((row, number) -> true).list();
            return db.sql("""
                    update intelligence.event_conflict set ended_at = :now
                     where ended_at is null and pair in (select c.pair from intelligence.event_conflict c
                       where c.operation = :operation and (cast(:place as uuid) is null or c.place = :place))
                    """)
                    .paramSource(RecordParameters.none()
                            .with("now", clock.instant())
                            .with("operation", operation)
                            .with("place", place))
                    .update();
        });
    }
}
