package waymark.intelligence.groups;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.audit.TimelineEntry;
import waymark.directory.DateText;
import waymark.directory.RefGenerator;
import waymark.intelligence.history.WorkHistory;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Groups and their plans.
@Repository
@Transactional(readOnly = true)
class OffenderGroups {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS = """
            select g.id, g.ref, g.version, g.unit, coalesce(u.name, g.unit) as unit_name, g.name, g.area,
                   coalesce(a.name, '') as area_name, g.about, g.lead, g.lead_name, g.gaps, g.learned, g.review_on, g.archived_on,
                   g.unit = any ((select intelligence.units())::text[]) as own
            """;
    private static final String FROM = """
              from intelligence.offender_group g
              left join directory_open.area a on a.code = g.area
              left join directory_open.organisation u on u.code = g.unit
            """;

    private final JdbcClient db;
    private final WorkHistory history;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Clock clock;

    OffenderGroups(JdbcClient db, WorkHistory history, Audit audit, NoticeApi notices, AccessApi access, Clock clock) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /// One line of the list.
    record Line(OffenderGroup group, long open, long late) {}

    /// By name; those of other units whose plan the reader may read among them.
    List<Line> find(Actor actor, boolean archived) {
        return db.sql(COLUMNS + """
                     , (select count(*) from intelligence.group_action x
                         where x.offender_group = g.id and x.done_on is null) as open,
                       (select count(*) from intelligence.group_action x
                         where x.offender_group = g.id and x.done_on is null and x.due_on < :today) as late
                """ + FROM + " where (g.state = 'ARCHIVED') = :archived order by lower(g.name), g.ref")
                .param("archived", archived)
                .param("today", LocalDate.now(clock))
                .query((row, _) ->
                        new Line(RecordMapper.read(row, OffenderGroup.class), row.getLong("open"), row.getLong("late")))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    OffenderGroup get(Actor actor, Ref ref) {
        return db.sql(COLUMNS + FROM + " where g.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(OffenderGroup.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor may not change it
    OffenderGroup changeable(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (!it.changeable()) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// The steps of a plan, by P and day.
    List<OffenderGroup.Step> steps(Actor actor, OffenderGroup of) {
        return db.sql("""
                select x.id, x.version, x.four_p, x.aim, x.what, x.organisation, coalesce(o.name, x.organisation) as organisation_name,
                       x.due_on, x.done_on, x.result
                  from intelligence.group_action x
                  left join directory_open.organisation o on o.code = x.organisation
                 where x.offender_group = :group order by x.due_on, x.id
                """)
                .param("group", of.id())
                .query(RecordMapper.of(OffenderGroup.Step.class))
                .list();
    }

    /// The other organisations that read it.
    List<OffenderGroup.Reader> readers(Actor actor, OffenderGroup of) {
        return db.sql("""
                select r.id, r.version, r.organisation, coalesce(o.name, r.organisation) as organisation_name, r.from_on, r.until_on
                  from intelligence.group_reader r
                  left join directory_open.organisation o on o.code = r.organisation
                 where r.offender_group = :group order by organisation_name
                """)
                .param("group", of.id())
                .query(RecordMapper.of(OffenderGroup.Reader.class))
                .list();
    }

    /// Who and what belongs to it, by reference.
    List<OffenderGroup.Linked> links(Actor actor, OffenderGroup of) {
        return db.sql("""
                select l.id, l.version, l.entity, l.linked_on from intelligence.group_link l
                 where l.offender_group = :group and l.ended_on is null order by l.linked_on, l.entity
                """)
                .param("group", of.id())
                .query(RecordMapper.of(OffenderGroup.Linked.class))
                .list();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline(ref.value());
    }

    /// That somebody opened it or took it out.
    @Transactional
    void looked(Actor actor, String act, Ref ref) {
        audit.looked(actor, act, ref.value());
    }

    @Transactional
    Ref add(Actor.Person actor, OffenderGroup.Given given) {
        var ref = RefGenerator.next("OG", RANDOM);
        db.sql("""
                insert into intelligence.offender_group (id, ref, unit, name, area, about, lead, lead_name, gaps, learned, review_on,
                                                         recorded_by, recorded_by_name)
                values (:id, :ref, :unit, :name, :area, :about, :lead, :leadName, :gaps, :learned, :reviewOn, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref)
                        .with("unit", actor.organisation()))
                .update();
        history.append(actor, "record_offender_group", ref.value(), 1, List.of("added"), "Recorded", "");
        return ref;
    }

    @Transactional
    Saved<OffenderGroup> change(Actor actor, OffenderGroup it, int version, OffenderGroup.Given given) {
        int rows = db.sql("""
                update intelligence.offender_group
                   set name = :name, area = :area, about = :about, lead = :lead, lead_name = :leadName, gaps = :gaps,
                       learned = :learned, review_on = :reviewOn, version = version + 1
                 where id = :id and version = :version and state = 'ACTIVE'
                """)
                .paramSource(RecordParameters.of(given).with("id", it.id()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "change_offender_group", "Changed");
    }

    /// Archives it, or takes it up again.
    @Transactional
    Saved<OffenderGroup> archive(Actor actor, OffenderGroup it, int version, boolean archived, String learned) {
        int rows = db.sql("""
                update intelligence.offender_group
                   set state = case when :archived then 'ARCHIVED' else 'ACTIVE' end,
                       archived_on = case when :archived then cast(:today as date) end, learned = :learned, version = version + 1
                 where id = :id and version = :version and (state = 'ARCHIVED') <> :archived
                """)
                .paramSource(RecordParameters.none()
                        .with("archived", archived)
                        .with("today", LocalDate.now(clock))
                        .with("learned", learned)
                        .with("id", it.id())
                        .with("version", version))
                .update();
        return saved(
                actor,
                it,
                rows,
                version,
                archived ? "archive_offender_group" : "reopen_offender_group",
                archived ? "Archived" : "Taken up again");
    }

    private Saved<OffenderGroup> saved(
            Actor actor, OffenderGroup it, int rows, int version, String act, String headline) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        history.append(actor, act, it.ref().value(), version + 1L, List.of("group"), headline, "");
        return Saved.done();
    }

    @Transactional
    void addStep(Actor actor, OffenderGroup it, OffenderGroup.GivenStep given) {
        db.sql("""
                insert into intelligence.group_action (id, offender_group, unit, four_p, aim, what, organisation, due_on, done_on, result)
                values (:id, :group, :unit, :fourP, :aim, :what, :organisation, :dueOn, :doneOn, :result)
                """)
                .paramSource(RecordParameters.of(given)
                        .with("id", UUID.randomUUID())
                        .with("group", it.id())
                        .with("unit", it.unit()))
                .update();
        history.append(
                actor,
                "add_offender_group_action",
                it.ref().value(),
                it.version(),
                List.of("plan"),
                "Step added under " + given.fourP().word(),
                "");
    }

    @Transactional
    Saved<OffenderGroup.Step> changeStep(
            Actor actor, OffenderGroup it, OffenderGroup.Step step, int version, OffenderGroup.GivenStep given) {
        int rows = db.sql("""
                update intelligence.group_action
                   set four_p = :fourP, aim = :aim, what = :what, organisation = :organisation, due_on = :dueOn, done_on = :doneOn,
                       result = :result, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(given).with("id", step.id()).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(step);
        }
        history.append(
                actor,
                "change_offender_group_action",
                it.ref().value(),
                it.version(),
                List.of("plan"),
                given.doneOn() != null && step.doneOn() == null
                        ? "Step done under " + given.fourP().word()
                        : "Step changed under " + given.fourP().word(),
                "");
        return Saved.done();
    }

    /// Lets the officers of another organisation read the plan between two days; another term takes the place of the
    /// one before.
    @Transactional
    void letRead(Actor actor, OffenderGroup it, String organisation, LocalDate from, LocalDate until) {
        var row = RecordParameters.none()
                .with("id", UUID.randomUUID())
                .with("group", it.id())
                .with("unit", it.unit())
                .with("organisation", organisation)
                .with("from", from)
                .with("until", until);
        int rows = db.sql("""
                update intelligence.group_reader set from_on = :from, until_on = :until, version = version + 1
                 where offender_group = :group and organisation = :organisation
                """).paramSource(row).update();
        if (rows == 0) {
            db.sql("""
                    insert into intelligence.group_reader (id, offender_group, unit, organisation, from_on, until_on)
                    values (:id, :group, :unit, :organisation, :from, :until)
                    """).paramSource(row).update();
        }
        notices.tell(
                actor,
                access.holders(actor, "intelligence_officer", Scope.organisation(organisation)),
                "You may read the plan of group %s".formatted(it.ref()),
                it.path());
        history.append(
                actor,
                "let_organisation_read_group",
                it.ref().value(),
                it.version(),
                List.of("reader"),
                "%s reads the plan".formatted(organisation),
                "%s to %s".formatted(DateText.day(from), DateText.day(until)));
    }

    @Transactional
    void link(Actor actor, OffenderGroup it, Ref entity) {
        db.sql("""
                insert into intelligence.group_link (id, offender_group, unit, entity, linked_on)
                values (:id, :group, :unit, :entity, :today)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("group", it.id())
                        .with("unit", it.unit())
                        .with("entity", entity)
                        .with("today", LocalDate.now(clock)))
                .update();
        history.append(actor, "link_to_group", it.ref().value(), it.version(), List.of("link"), "Linked " + entity, "");
    }

    @Transactional
    boolean unlink(Actor actor, OffenderGroup it, UUID link, int version) {
        int rows = db.sql("""
                update intelligence.group_link set ended_on = :today, version = version + 1
                 where id = :id and offender_group = :group and version = :version and ended_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("today", LocalDate.now(clock))
                        .with("id", link)
                        .with("group", it.id())
                        .with("version", version))
                .update();
        if (rows > 0) {
            history.append(
                    actor, "unlink_from_group", it.ref().value(), it.version(), List.of("link"), "Link ended", "");
        }
        return rows > 0;
    }

    /// Groups that a person leads: for their leaving.
    long ledBy(Actor system, UUID person) {
        return db.sql("select count(*) from intelligence.offender_group where lead = :person and state = 'ACTIVE'")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /// Nobody leads them any more; the officers of the unit are told.
    @Transactional
    void leave(Actor system, UUID person) {
        record Left(Ref ref, String unit, int version) {}
        var left = db.sql("""
                update intelligence.offender_group set lead = null, lead_name = '', version = version + 1
                 where lead = :person and state = 'ACTIVE' returning ref, unit, version
                """)
                .param("person", person)
                .query(RecordMapper.of(Left.class))
                .list();
        for (var one : left) {
            audit.changed(system, "leave_offender_group", one.ref().value(), one.version(), List.of("lead"));
            notices.tell(
                    system,
                    access.holders(system, "intelligence_officer", Scope.organisation(one.unit())).stream()
                            .filter(officer -> !officer.equals(person))
                            .toList(),
                    "Group %s has no lead responsible officer: please name somebody".formatted(one.ref()),
                    "/intelligence/groups/" + one.ref());
        }
    }
}
