package waymark.intelligence.outreach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The communities that are visited, and the visits.
@Repository
@Transactional(readOnly = true)
class Communities {

    private static final String ROWS = """
            select c.id, c.ref, c.version, c.area, coalesce(a.name, c.area) as area_name, c.name, c.places, c.languages, c.officer,
                   c.officer_name, c.organisation, coalesce(g.name, c.organisation) as organisation_name, c.next_on,
                   v.on_day as last_on, coalesce(v.trust, 0) as trust,
                   cast((select count(*) from intelligence.outreach_visit x where x.community = c.id) as int) as visits, c.ended_on
              from intelligence.community c
              left join directory_open.area a on a.code = c.area
              left join directory_open.organisation g on g.code = c.organisation
              left join lateral (select x.on_day, x.trust from intelligence.outreach_visit x where x.community = c.id
                                  order by x.on_day desc, x.recorded_at desc limit 1) v on true
            """;

    private final JdbcClient db;
    private final PlannedVisits planned;
    private final NoticeApi notices;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Communities(JdbcClient db, PlannedVisits planned, NoticeApi notices, Audit audit, Clock clock) {
        this.db = db;
        this.planned = planned;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that the reader may see: by area, those that ended last.
    List<Community> all(Actor actor) {
        return db.sql(ROWS + " order by c.ended_on is not null, area_name, lower(c.name), c.ref")
                .query(RecordMapper.of(Community.class))
                .list();
    }

    Optional<Community> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where c.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Community.class))
                .optional();
    }

    /// @throws NotFound where there is none that the actor may see
    Community get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor does not keep it
    Community kept(Actor.Person actor, Ref ref) {
        return find(actor, ref).filter(one -> one.keptBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor does not go there
    Community visited(Actor.Person actor, Ref ref) {
        return find(actor, ref).filter(one -> one.visitedBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    /// The visits, the newest first.
    List<OutreachVisit> visits(Actor actor, Community it) {
        return db.sql("""
                select v.id, v.on_day, v.place, v.languages, v.people, v.trust, v.words, v.visited_by_name,
                       coalesce(g.name, v.organisation) as organisation_name
                  from intelligence.outreach_visit v left join directory_open.organisation g on g.code = v.organisation
                 where v.community = :community order by v.on_day desc, v.recorded_at desc limit 200
                """)
                .param("community", it.id())
                .query(RecordMapper.of(OutreachVisit.class))
                .list();
    }

    @Transactional
    public Ref add(Actor.Person actor, Community.Given given) {
        var ref = RefGenerator.next("OC", random);
        db.sql("""
                insert into intelligence.community (id, ref, area, name, places, languages, officer, officer_name, organisation, next_on,
                                                    added_by, added_by_name)
                values (:id, :ref, :area, :name, :places, :languages, :officer, :officerName, :organisation, :nextOn, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref))
                .update();
        audit.changed(actor, "add_community", ref.value(), 1, List.of("added"));
        tell(actor, ref, null, given);
        return ref;
    }

    @Transactional
    public Saved<Community> change(
            Actor.Person actor, Community it, int version, Community.Given given, boolean ended) {
        int changed = db.sql("""
                update intelligence.community
                   set area = :area, name = :name, places = :places, languages = :languages, officer = :officer,
                       officer_name = :officerName, organisation = :organisation, next_on = :nextOn,
                       ended_on = case when :ended then coalesce(ended_on, :today) end, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(given)
                        .with("id", it.id())
                        .with("version", version)
                        .with("ended", ended)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        audit.changed(actor, "change_community", it.ref().value(), version + 1L, List.of("details"));
        if (ended || !it.area().equals(given.area()) || !Objects.equals(it.officer(), given.officer())) {
            planned.drop(it); // somebody else goes, or elsewhere, or nobody: it is planned anew
        }
        tell(actor, it.ref(), it.officer(), given);
        return Saved.done();
    }

    private void tell(Actor.Person actor, Ref ref, @Nullable UUID before, Community.Given given) {
        var officer = given.officer();
        if (officer != null && !officer.equals(before) && !officer.equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(officer),
                    "You are the engagement officer for a community: " + ref,
                    "/intelligence/outreach/" + ref);
        }
    }

    /// Records a visit, and when the next one is.
    @Transactional
    public void visit(Actor.Person actor, Community it, OutreachVisit.Given given) {
        db.sql("""
                insert into intelligence.outreach_visit (id, community, on_day, place, languages, people, trust, words, visited_by,
                                                         visited_by_name, organisation, recorded_at)
                values (:id, :community, :onDay, :place, :languages, :people, :step, :words, :actor, :actorName, :organisation,
                        :now)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("community", it.id())
                        .with("step", given.trust().step())
                        .with("organisation", actor.organisation())
                        .with("now", clock.instant()))
                .update();
        planned.made(it, given.onDay());
        db.sql("""
                update intelligence.community c
                   set next_on = coalesce(:next, (select (v.starts_at at time zone 'Europe/London')::date from intelligence.planned_visit v
                                                   where v.community = c.id and v.state = 'PLANNED')),
                       version = version + 1
                 where id = :id
                """)
                .paramSource(RecordParameters.none()
                        .with("next", given.nextOn().orElse(null))
                        .with("id", it.id()))
                .update();
        audit.changed(actor, "record_outreach_visit", it.ref().value(), it.version() + 1L, List.of("visit"));
    }

    /// A community that somebody visits who leaves. Asked as the system.
    record Kept(UUID id, Ref ref, int version, String name) {}

    List<Kept> keptBy(Actor system, UUID person) {
        return db.sql("""
                select c.id, c.ref, c.version, c.name from intelligence.community c
                 where c.officer = :person and c.ended_on is null order by c.ref
                """)
                .param("person", person)
                .query(RecordMapper.of(Kept.class))
                .list();
    }

    /// Somebody else visits, or nobody does. False where it changed meanwhile.
    @Transactional
    public boolean pass(Actor system, Kept it, @Nullable UUID person, String name, String organisation) {
        int changed = db.sql("""
                update intelligence.community
                   set officer = :person, officer_name = :officer, organisation = :organisation, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(it)
                        .with("person", person)
                        .with("officer", name)
                        .with("organisation", organisation))
                .update();
        if (changed > 0) {
            audit.changed(system, "change_community", it.ref().value(), it.version() + 1L, List.of("officer"));
        }
        return changed > 0;
    }
}
