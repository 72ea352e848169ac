package waymark.intelligence.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.intelligence.operations.EventConflict;
import waymark.intelligence.operations.EventDeconfliction;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Visits that are planned, each compared with operations as soon as it is.
@Repository
@Transactional(readOnly = true)
class PlannedVisits {

    /// So many may somebody plan within a day: whoever planned visits everywhere would learn where operations are.
    static final int A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient db;
    private final EventDeconfliction events;
    private final Audit audit;
    private final Clock clock;

    PlannedVisits(JdbcClient db, EventDeconfliction events, Audit audit, Clock clock) {
        this.db = db;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// The next visit of a community, if one is planned.
    Optional<PlannedVisit> next(Community it) {
        return db.sql("""
                select v.id, v.version, v.place, v.postcode, v.easting, v.northing, v.starts_at, v.ends_at, v.post
                  from intelligence.planned_visit v
                 where v.community = :community and v.state = 'PLANNED' and v.ends_at > now()
                """)
                .param("community", it.id())
                .query(RecordMapper.of(PlannedVisit.class))
                .optional();
    }

    /// What is near it, for the engagement officer who goes.
    List<EventConflict> near(Actor actor, Community it) {
        return next(it).map(visit -> events.ofVisit(actor, visit.id())).orElse(List.of());
    }

    /// True where the actor has planned as many visits as they may within a day.
    boolean tooMany(Actor.Person actor) {
        return db.sql("select count(*) from intelligence.planned_visit where planned_by = :me and planned_at > :since")
                        .paramSource(RecordParameters.none()
                                .with("me", actor.id())
                                .with("since", clock.instant().minus(DAY)))
                        .query(Integer.class)
                        .single()
                >= A_DAY;
    }

    /// Plans the next visit in the place of one that was planned before, and compares it with operations.
    ///
    /// @return how much is near it
    @Transactional
    public int plan(Actor.Person actor, Community it, PlannedVisit.Given given) {
        over(it, "CANCELLED", null);
        var id = UUID.randomUUID();
        db.sql("""
                insert into intelligence.planned_visit (id, community, area, organisation, post, place, postcode, easting, northing,
                                                        starts_at, ends_at, planned_by, planned_by_name, planned_at)
                values (:id, :community, :area, :organisation, :post, :place, :postcode, :easting, :northing, :startsAt, :endsAt, :actor,
                        :actorName, :now)
                """)
                .paramSource(RecordParameters.of(given.at())
                        .by(actor)
                        .with("id", id)
                        .with("community", it.id())
                        .with("area", it.area())
                        .with("organisation", it.organisation())
                        .with("post", given.post())
                        .with("place", given.place())
                        .with("now", clock.instant()))
                .update();
        next(it, given.at().startsAt().atZone(Clocks.LONDON).toLocalDate());
        audit.changed(actor, "plan_outreach_visit", it.ref().value(), it.version() + 1L, List.of("visit"));
        return events.compareVisit(id);
    }

    private void next(Community it, @Nullable LocalDate day) {
        db.sql("update intelligence.community set next_on = :next, version = version + 1 where id = :id")
                .paramSource(RecordParameters.none().with("next", day).with("id", it.id()))
                .update();
    }

    /// It is not made after all.
    @Transactional
    public void cancel(Actor.Person actor, Community it) {
        if (over(it, "CANCELLED", null) > 0) {
            next(it, null);
            audit.changed(actor, "cancel_outreach_visit", it.ref().value(), it.version() + 1L, List.of("visit"));
        }
    }

    /// Who goes there, or where it is, is another now: what was planned holds no longer.
    @Transactional
    public void drop(Community it) {
        over(it, "CANCELLED", null);
    }

    /// Somebody else goes where a leaver was to go, or nobody does: what the leaver acknowledged holds no
    /// longer, and whoever goes is warned anew. Asked as the system, which may not cancel what is planned.
    @Transactional
    void passed(Actor system, UUID community, boolean somebody) {
        var planned =
                db.sql("""
                select id from intelligence.planned_visit where community = :community and state = 'PLANNED' and ends_at > now()
                """).param("community", community).query(UUID.class).list();
        planned.forEach(events::endVisit);
        if (somebody) {
            planned.forEach(events::compareVisit);
        }
    }

    /// It was made: what was planned until the day is over.
    @Transactional
    public void made(Community it, LocalDate day) {
        over(it, "DONE", day);
    }

    private int over(Community it, String state, @Nullable LocalDate until) {
        var gone = db.sql("""
                update intelligence.planned_visit set state = :state, version = version + 1
                 where community = :community and state = 'PLANNED'
                   and (cast(:until as date) is null or (starts_at at time zone 'Europe/London')::date <= :until)
                returning id
                """)
                .paramSource(RecordParameters.none()
                        .with("state", state)
                        .with("community", it.id())
                        .with("until", until))
                .query(UUID.class)
                .list();
        gone.forEach(events::endVisit);
        return gone.size();
    }

    /// The engagement officer says that they know of what is near, having spoken with its point of contact.
    @Transactional
    public Saved<EventConflict> acknowledge(Actor.Person actor, Community it, EventConflict conflict, int version) {
        return events.acknowledge(actor, it.ref(), conflict, version);
    }
}
