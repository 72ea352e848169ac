package waymark.intelligence.operations;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Compares where and when operations and outreach visits are planned, and warns both leads; two outreach visits are
/// not compared with each other. It runs as the system, because nobody sees
/// what others plan: each side gets a row of its own, and nothing in that leads to the other but a point of contact.
///
/// Comparisons take turns (an advisory lock until the end of the transaction), so that of two plans that are saved at
/// once the later always finds the earlier. A go compares once more in its own transaction, and a trigger refuses one
/// that did not.
@Repository
@Transactional(readOnly = true)
public class EventDeconfliction {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('event deconfliction', 0))";

    /// Where and when something is planned: a place of an operation, or an outreach visit.
    private static final String PLANNED = """
            with planned as (
              select p.id as place, null::uuid as visit, o.id as operation, o.ref, o.lead, o.unit, o.post, p.area, p.postcode, p.easting,
                     p.northing, p.starts_at, p.ends_at
                from intelligence.operation_place p join intelligence.operation o on o.id = p.operation
               where o.state in ('PLANNED', 'READY', 'GO') and p.ends_at > now()
              union all
              select null, v.id, null, c.ref, c.officer, v.organisation, v.post, v.area, v.postcode, v.easting, v.northing, v.starts_at,
                     v.ends_at
                from intelligence.planned_visit v join intelligence.community c on c.id = v.community
               where v.state = 'PLANNED' and v.ends_at > now() and c.officer is not null)
            """;

    /// One side of a warning.
    ///
    /// @param place of an operation; null for a visit
    /// @param ref of the operation, or of the community that is visited
    private record Side(
            @Nullable UUID place,
            @Nullable UUID visit,
            @Nullable UUID operation,
            Ref ref,
            UUID lead,
            String unit,
            String post) {

        /// Where its lead acknowledges.
        String path() {
            return visit == null
                    ? "/intelligence/operations/%s/go".formatted(ref)
                    : "/intelligence/outreach/%s".formatted(ref);
        }
    }

    /// Two sides near each other that nobody was told of yet.
    private record Near(Side one, Side other) {}

    private record OtherSide(UUID id, Ref ref, Side side) {}

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
        return compared(
                operation,
                () -> db.sql("update intelligence.operation_place set compared_at = now() where operation = :operation")
                        .param("operation", operation)
                        .update());
    }

    /// Compares an outreach visit with all operations, in the same way.
    @Transactional(propagation = Propagation.MANDATORY)
    public int compareVisit(UUID visit) {
        return compared(visit, () -> {});
    }

    /// @param id of an operation or a visit
    private int compared(UUID id, Runnable noted) {
        return asSystem.get("Event deconfliction", system -> {
            db.sql(LOCK).query((row, number) -> true).list();
            // statements of their own: they must see what was committed while the lock was waited for
            var rules = settings.on(system, LocalDate.now(clock));
            var near = near(id, rules);
            var now = clock.instant();
            near.forEach(one -> warn(system, one, now));
            noted.run();
            return near.size();
        });
    }

    /// By the grid where both positions are known, else by the sector of both postcodes, else by the area: what cannot
    /// be told apart counts as near.
    private List<Near> near(UUID id, EventSettings rules) {
        return db.sql(PLANNED + """
                select p.place, p.visit, p.operation, p.ref, p.lead, p.unit, p.post,
                       x.place as other_place, x.visit as other_visit, x.operation as other_operation, x.ref as other_ref,
                       x.lead as other_lead, x.unit as other_unit, x.post as other_post
                  from planned p
                  join planned x on x.operation is distinct from p.operation and (p.visit is null or x.visit is null)
                   and p.starts_at - make_interval(hours => :hours) < x.ends_at and x.starts_at - make_interval(hours => :hours) < p.ends_at
                 where :id in (p.operation, p.visit)
                   and case when p.easting is not null and x.easting is not null
                              then (p.easting - x.easting)::bigint * (p.easting - x.easting)
                                     + (p.northing - x.northing)::bigint * (p.northing - x.northing) <= :distance::bigint * :distance
                            when p.postcode <> '' and x.postcode <> '' then left(p.postcode, -2) = left(x.postcode, -2)
                            else p.area = x.area end
                   and not exists (select from intelligence.event_conflict a join intelligence.event_conflict b on b.pair = a.pair and b.id <> a.id
                                    where coalesce(a.place, a.visit) = coalesce(p.place, p.visit)
                                      and coalesce(b.place, b.visit) = coalesce(x.place, x.visit) and a.ended_at is null)
                 order by p.place, x.place, x.visit
                """)
                .param("id", id)
                .param("hours", rules.hours())
                .param("distance", rules.distance())
                .query((row, _) -> new Near(side(row, ""), side(row, "other_")))
                .list();
    }

    private static Side side(ResultSet row, String before) throws SQLException {
        return new Side(
                row.getObject(before + "place", UUID.class),
                row.getObject(before + "visit", UUID.class),
                row.getObject(before + "operation", UUID.class),
                new Ref(row.getString(before + "ref")),
                row.getObject(before + "lead", UUID.class),
                row.getString(before + "unit"),
                row.getString(before + "post"));
    }

    private void warn(Actor system, Near near, Instant now) {
        var pair = UUID.randomUUID();
        var ref = RefGenerator.next("EC", random);
        tell(system, pair, ref, near.one(), near.other(), now);
        tell(system, pair, ref, near.other(), near.one(), now);
    }

    private void tell(Actor system, UUID pair, Ref ref, Side told, Side other, Instant now) {
        db.sql("""
                insert into intelligence.event_conflict (id, pair, ref, operation, place, visit, other_organisation, other_post, found_at)
                values (:id, :pair, :ref, :operation, :place, :visit, :organisation, :otherPost, :now)
                """)
                .paramSource(RecordParameters.of(told)
                        .with("id", UUID.randomUUID())
                        .with("pair", pair)
                        .with("ref", ref)
                        .with("organisation", other.unit())
                        .with("otherPost", other.post())
                        .with("now", now))
                .update();
        audit.changed(system, "tell_of_event", told.ref().value(), 0, List.of("conflict"));
        notices.tell(
                system,
                List.of(told.lead()),
                "Something else is planned near %s. Call the other point of contact and acknowledge %s"
                        .formatted(told.ref(), ref),
                told.path());
    }

    private static final String CONFLICTS = """
            select c.id, c.ref, c.version, coalesce(c.place, c.visit) as place, coalesce(p.name, v.place) as place_name,
                   coalesce(g.name, c.other_organisation) as other_organisation, c.other_post, c.found_at, c.acknowledged_at,
                   c.acknowledged_by_name, c.other_acknowledged_at
              from intelligence.event_conflict c
              left join intelligence.operation_place p on p.id = c.place
              left join intelligence.planned_visit v on v.id = c.visit
              left join directory_open.organisation g on g.code = c.other_organisation
             where c.ended_at is null
            """;

    /// What is near an operation now.
    List<EventConflict> of(Actor actor, UUID operation) {
        return db.sql(CONFLICTS + " and c.operation = :operation order by c.found_at, c.ref")
                .param("operation", operation)
                .query(RecordMapper.of(EventConflict.class))
                .list();
    }

    /// What is near an outreach visit now, for the engagement officer who goes; empty for all others.
    public List<EventConflict> ofVisit(Actor actor, UUID visit) {
        return db.sql(CONFLICTS + " and c.visit = :visit order by c.found_at, c.ref")
                .param("visit", visit)
                .query(RecordMapper.of(EventConflict.class))
                .list();
    }

    /// The lead says that they know of the other one, having spoken with its point of contact. The other side reads it
    /// in its own row.
    ///
    /// @param of the operation, or the community that is visited
    @Transactional
    public Saved<EventConflict> acknowledge(Actor.Person actor, Ref of, EventConflict conflict, int version) {
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
        audit.changed(actor, "acknowledge_event", of.value(), version + 1L, List.of("acknowledged_at"));
        return asSystem.get("Event deconfliction", system -> {
            other(conflict.id()).forEach(other -> {
                db.sql("update intelligence.event_conflict set other_acknowledged_at = :now where id = :id")
                        .paramSource(RecordParameters.none()
                                .with("now", clock.instant())
                                .with("id", other.id()))
                        .update();
                notices.tell(
                        system,
                        List.of(other.side().lead()),
                        "The other lead has acknowledged %s, near %s"
                                .formatted(other.ref(), other.side().ref()),
                        other.side().path());
            });
            return Saved.<EventConflict>done();
        });
    }

    private List<OtherSide> other(UUID conflict) {
        return db.sql("""
                select b.id, b.ref as conflict, b.place, b.visit, b.operation, coalesce(o.ref, m.ref) as ref,
                       coalesce(o.lead, m.officer) as lead, coalesce(o.unit, v.organisation) as unit, coalesce(o.post, v.post) as post
                  from intelligence.event_conflict a
                  join intelligence.event_conflict b on b.pair = a.pair and b.id <> a.id
                  left join intelligence.operation o on o.id = b.operation
                  left join intelligence.planned_visit v on v.id = b.visit
                  left join intelligence.community m on m.id = v.community
                 where a.id = :id and coalesce(o.lead, m.officer) is not null
                """)
                .param("id", conflict)
                .query((row, _) -> new OtherSide(
                        row.getObject("id", UUID.class), new Ref(row.getString("conflict")), side(row, "")))
                .list();
    }

    /// A place moved or went, or its operation is over: what was said about it holds no longer, on either side.
    ///
    /// @param place alone, or null for all of the operation
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID operation, @Nullable UUID place) {
        ended(place == null ? operation : place);
    }

    /// An outreach visit was made or cancelled: the same.
    @Transactional(propagation = Propagation.MANDATORY)
    public void endVisit(UUID visit) {
        ended(visit);
    }

    /// @param id of an operation, a place of one, or a visit
    private void ended(UUID id) {
        asSystem.get("Event deconfliction", system -> {
            db.sql(LOCK).query((row, number) -> true).list();
            return db.sql("""
                    update intelligence.event_conflict set ended_at = :now
                     where ended_at is null and pair in (select c.pair from intelligence.event_conflict c
                                                            where :id in (c.operation, c.place, c.visit))
                    """)
                    .paramSource(
                            RecordParameters.none().with("now", clock.instant()).with("id", id))
                    .update();
        });
    }
}
