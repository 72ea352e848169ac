package waymark.analysis.overlap;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The comparisons that the reader's organisation takes part in.
@Repository
@Transactional(readOnly = true)
class OverlapProjects {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROWS = """
            select p.id, p.ref, p.version, p.text_version, p.title, p.purpose, p.definition, p.place, p.from_day, p.to_day,
                   p.organisations, p.fields, p.agreement, p.dpia, p.judges, p.delete_on, p.state, p.created_by_name, p.created_at,
                   p.handed_run, p.handed_at
              from analysis.overlap_project p
            """;
    private static final String WITHIN = "Comparison of lists";

    private final JdbcClient db;
    private final History history;
    private final AccessApi access;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    OverlapProjects(
            JdbcClient db, History history, AccessApi access, NoticeApi notices, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.history = history;
        this.access = access;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those that are open first, the newest of them first.
    List<OverlapProject> all() {
        return db.sql(ROWS + " order by p.state = 'DELETED', p.created_at desc")
                .query(RecordMapper.of(OverlapProject.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for the reader
    OverlapProject get(Ref ref) {
        return db.sql(ROWS + " where p.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(OverlapProject.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The organisations of a comparison, in the order in which they were named.
    List<OverlapParty> parties(OverlapProject project) {
        return db.sql("""
                select a.organisation, coalesce(o.name, a.organisation) as name, a.version, a.signed_version, a.signed_by_name, a.signed_at,
                       a.public_key, coalesce(k.from_organisation, '') as key_from, coalesce(k.from_key, '') as key_from_key,
                       coalesce(k.to_key, '') as key_to_key, coalesce(k.wrapped, '') as wrapped, a.list_at
                  from analysis.overlap_party a
                  left join directory_open.organisation o on o.code = a.organisation
                  left join analysis.overlap_key k on k.project = a.project and k.organisation = a.organisation
                 where a.project = :project
                 order by array_position(cast(:organisations as text[]), a.organisation)
                """)
                .paramSource(RecordParameters.none()
                        .with("project", project.id())
                        .with("organisations", project.organisations()))
                .query(RecordMapper.of(OverlapParty.class))
                .list();
    }

    /// Newest first.
    List<TimelineEntry> timeline(OverlapProject project) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, '' as words from analysis.overlap_event
                 where project = :project order by at desc, id
                """, RecordParameters.none().with("project", project.id()));
    }

    /// Writes an event and its audit entry.
    void append(Actor actor, OverlapProject project, String act, long version, String headline) {
        append(actor, project.id(), project.ref(), act, version, headline);
    }

    void append(Actor actor, UUID project, Ref ref, String act, long version, String headline) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into analysis.overlap_event (project, at, actor, actor_name, headline)
                values (:project, :at, :actor, :actorName, :headline)
                """,
                "{}",
                RecordParameters.none().with("project", project).with("headline", headline));
    }

    /// An organisation as people call it.
    String name(String organisation) {
        return db.sql("select name from directory_open.organisation where code = :code")
                .param("code", organisation)
                .query(String.class)
                .optional()
                .orElse(organisation);
    }

    /// Tells those who bring lists for the other organisations.
    void tell(Actor actor, OverlapProject project, String text) {
        for (var organisation : project.organisations()) {
            for (var role : List.of("organisation_lead", "casework_manager")) {
                var people = access.holders(actor, role, Scope.organisation(organisation)).stream()
                        .filter(person -> !person.equals(actor.id()))
                        .toList();
                notices.tell(actor, people, text, project.path());
            }
        }
    }

    /// Begins one.
    @Transactional
    Ref add(Actor.Person actor, OverlapProject.Given given) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("OV", RANDOM);
        db.sql("""
                insert into analysis.overlap_project (id, ref, title, purpose, definition, place, from_day, to_day, organisations, fields,
                                                      agreement, dpia, judges, delete_on, created_by, created_by_name, created_at)
                values (:id, :ref, :title, :purpose, :definition, :place, :fromDay, :toDay, :organisations, :fields,
                        :agreement, :dpia, :judges, :deleteOn, :actor, :actorName, :now)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("now", clock.instant()))
                .update();
        for (var organisation : given.organisations()) {
            db.sql("insert into analysis.overlap_party (project, organisation) values (:project, :organisation)")
                    .params(Map.of("project", id, "organisation", organisation))
                    .update();
        }
        append(actor, id, ref, "begin_overlap", 1, "Begun");
        tell(actor, get(ref), "You are asked to compare lists without names: “%s”".formatted(given.title()));
        return ref;
    }

    /// Changes what is agreed; every organisation signs anew.
    @Transactional
    Saved<OverlapProject> change(Actor.Person actor, OverlapProject project, int version, OverlapProject.Given given) {
        int rows = db.sql("""
                update analysis.overlap_project
                   set title = :title, purpose = :purpose, definition = :definition, place = :place, from_day = :fromDay, to_day = :toDay,
                       fields = :fields, agreement = :agreement, dpia = :dpia, judges = :judges, delete_on = :deleteOn,
                       text_version = text_version + 1, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(given).with("id", project.id()).with("version", version))
                .update();
        if (rows == 0) return Saved.stale(get(project.ref()));
        append(actor, project, "change_overlap", version + 1L, "Changed; every organisation signs again");
        tell(actor, project, "What is agreed in “%s” has changed. Sign it again".formatted(given.title()));
        return Saved.done();
    }

    /// Signs the text for an organisation. False where the text has changed since it was read.
    @Transactional
    boolean sign(Actor.Person actor, OverlapProject project, String organisation, int textVersion) {
        if (get(project.ref()).textVersion() != textVersion) return false;
        int rows = db.sql("""
                update analysis.overlap_party
                   set signed_version = :textVersion, signed_by = :actor, signed_by_name = :actorName, signed_at = :now, version = version + 1
                 where project = :project and organisation = :organisation and signed_version < :textVersion
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("textVersion", textVersion)
                        .with("now", clock.instant())
                        .with("project", project.id())
                        .with("organisation", organisation))
                .update();
        if (rows > 0) {
            append(
                    actor,
                    project,
                    "sign_overlap",
                    textVersion,
                    "Agreement and assessment signed for " + name(organisation));
        }
        return true;
    }

    /// Keeps the public half of a pair that was made in a browser of the organisation. A key that was
    /// wrapped for the pair before it is of no use and goes.
    @Transactional
    void keep(Actor.Person actor, OverlapProject project, String organisation, String publicKey) {
        db.sql("""
                update analysis.overlap_party set public_key = :key, version = version + 1
                 where project = :project and organisation = :organisation
                """)
                .params(Map.of("key", publicKey, "project", project.id(), "organisation", organisation))
                .update();
        db.sql("delete from analysis.overlap_key where project = :project and organisation = :organisation")
                .params(Map.of("project", project.id(), "organisation", organisation))
                .update();
        append(actor, project, "keep_overlap_public_key", 0, "A pair of keys was made by " + name(organisation));
    }

    /// Keeps the key of the project as it was wrapped in a browser.
    ///
    /// @param fromKey the public key of whoever wrapped it
    /// @param wrapped for each organisation and its public key, the bytes
    @Transactional
    void wrap(Actor.Person actor, OverlapProject project, String from, String fromKey, List<Wrapped> wrapped) {
        for (var one : wrapped) {
            asSystem.get(
                    WITHIN,
                    _ -> db.sql("""
                    delete from analysis.overlap_key where project = :project and organisation = :organisation
                    """)
                            .params(Map.of("project", project.id(), "organisation", one.organisation()))
                            .update());
            db.sql("""
                    insert into analysis.overlap_key (project, organisation, from_organisation, from_key, to_key, wrapped, made_at, made_by)
                    values (:project, :organisation, :from, :fromKey, :toKey, :wrapped, :now, :actor)
                    """)
                    .paramSource(RecordParameters.of(one)
                            .by(actor)
                            .with("project", project.id())
                            .with("from", from)
                            .with("fromKey", fromKey)
                            .with("now", clock.instant()))
                    .update();
        }
        append(
                actor,
                project,
                "wrap_overlap_key",
                0,
                "The key was wrapped by %s for %s"
                        .formatted(
                                name(from),
                                String.join(
                                        ", ",
                                        wrapped.stream()
                                                .map(one -> name(one.organisation()))
                                                .toList())));
    }

    /// The key of the project for one organisation.
    record Wrapped(String organisation, String toKey, String wrapped) {}

    /// Lets analysts estimate with the table of a run.
    @Transactional
    Saved<OverlapProject> handOver(Actor.Person actor, OverlapProject project, int version, UUID run) {
        int rows = db.sql("""
                update analysis.overlap_project set handed_run = :run, handed_at = :now, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .with("run", run)
                        .with("now", clock.instant())
                        .with("id", project.id())
                        .with("version", version))
                .update();
        if (rows == 0) return Saved.stale(get(project.ref()));
        append(actor, project, "hand_over_overlap", version + 1L, "The table was handed to analysts for an estimate");
        tell(actor, project, "The table of “%s” was handed to analysts".formatted(project.title()));
        return Saved.done();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
