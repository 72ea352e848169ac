package waymark.analysis.overlap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Encoded lists, as they are handed in. Nobody reads an encoding back: whoever hands one in may write
/// it, the job that compares may read it.
@Repository
@Transactional(readOnly = true)
class OverlapLists {

    private static final String WITHIN = "Comparison of lists";

    /// The reader's own list.
    record Handed(UUID id, int people, String keyMark, String handedByName, Instant handedAt) {}

    private record Earlier(String keyMark, byte[] content) {}

    private final JdbcClient db;
    private final OverlapProjects projects;
    private final OverlapSettingRows settings;
    private final Audit audit;
    private final RunAsSystem asSystem;
    private final Clock clock;

    OverlapLists(
            JdbcClient db,
            OverlapProjects projects,
            OverlapSettingRows settings,
            Audit audit,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.projects = projects;
        this.settings = settings;
        this.audit = audit;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    Optional<Handed> of(OverlapProject project, String organisation) {
        return db.sql("""
                select id, people, key_mark, handed_by_name, handed_at from analysis.overlap_list
                 where project = :project and organisation = :organisation and state = 'CURRENT'
                """)
                .params(Map.of("project", project.id(), "organisation", organisation))
                .query(RecordMapper.of(Handed.class))
                .optional();
    }

    /// Keeps a list in place of the one before it, or says why not. A refusal is recorded: it may be
    /// somebody who asks about a person.
    @Transactional
    Ruling<EncodedList> handIn(Actor.Person actor, OverlapProject project, String organisation, EncodedList list) {
        var rules = settings.on(actor, LocalDate.now(clock));
        var refusal = refusal(project, organisation, list, rules);
        if (refusal.isPresent()) {
            audit.refused(actor, "refuse_overlap_list", project.ref().value());
            return Ruling.refused("file", refusal.get());
        }
        replace(project, organisation);
        var id = UUID.randomUUID();
        db.sql("""
                insert into analysis.overlap_list (id, project, organisation, people, key_mark, digest, handed_by, handed_by_name, handed_at)
                values (:id, :project, :organisation, :people, :mark, :digest, :actor, :actorName, :now)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("project", project.id())
                        .with("organisation", organisation)
                        .with("people", list.size())
                        .with("mark", list.mark())
                        .with("digest", list.digest())
                        .with("now", clock.instant()))
                .update();
        db.sql("insert into analysis.overlap_encoding (list, content) values (:list, :content)")
                .param("list", id)
                .param("content", list.bytes())
                .update();
        db.sql("""
                update analysis.overlap_party set list_at = :now, version = version + 1
                 where project = :project and organisation = :organisation
                """)
                .paramSource(RecordParameters.none()
                        .with("now", clock.instant())
                        .with("project", project.id())
                        .with("organisation", organisation))
                .update();
        projects.append(
                actor,
                project,
                "hand_in_overlap_list",
                0,
                "The list of %s is in".formatted(projects.name(organisation)));
        return Ruling.agreed(list);
    }

    private Optional<String> refusal(
            OverlapProject project, String organisation, EncodedList list, OverlapSettings rules) {
        if (list.size() < rules.people())
            return Optional.of(
                    "A list has at least %d people, so that nobody is asked about alone".formatted(rules.people()));
        if (handedIn(organisation) >= rules.lists())
            return Optional.of("%d lists were handed in for your organisation within a day. Hand this one in tomorrow"
                    .formatted(rules.lists()));
        for (var before : compared(project, organisation)) {
            int changed = list.changedFrom(EncodedList.kept(before.keyMark(), list.fields(), before.content()));
            if (list.mark().equals(before.keyMark()) && changed < rules.changed())
                return Optional.of(
                        "A list of yours that differs by fewer than %d rows was compared already. Two answers to nearly the same list say something of the few who differ"
                                .formatted(rules.changed()));
        }
        return Optional.empty();
    }

    private long handedIn(String organisation) {
        return db.sql(
                        "select count(*) from analysis.overlap_list where organisation = :organisation and handed_at > :since")
                .param("organisation", organisation)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }

    /// The organisation's own lists that took part in a run: to find out by how much this one differs.
    private List<Earlier> compared(OverlapProject project, String organisation) {
        return asSystem.get(
                WITHIN,
                _ -> db.sql("""
                select l.key_mark, e.content
                  from analysis.overlap_list l join analysis.overlap_encoding e on e.list = l.id
                 where l.project = :project and l.organisation = :organisation
                   and exists (select from analysis.overlap_run r where l.id = any (r.lists) and r.state in ('APPROVED', 'DONE'))
                """)
                        .params(Map.of("project", project.id(), "organisation", organisation))
                        .query((row, _) -> new Earlier(row.getString("key_mark"), row.getBytes("content")))
                        .list());
    }

    /// The list before it is not compared any more: a run that was proposed with it is withdrawn, and
    /// its encodings go unless they were compared.
    private void replace(OverlapProject project, String organisation) {
        asSystem.get(WITHIN, _ -> {
            db.sql("""
                    update analysis.overlap_run set state = 'WITHDRAWN', version = version + 1
                     where project = :project and state in ('PROPOSED', 'APPROVED')
                    """).param("project", project.id()).update();
            db.sql("""
                    delete from analysis.overlap_encoding e using analysis.overlap_list l
                     where l.id = e.list and l.project = :project and l.organisation = :organisation
                       and not exists (select from analysis.overlap_run r where l.id = any (r.lists) and r.state = 'DONE')
                    """)
                    .params(Map.of("project", project.id(), "organisation", organisation))
                    .update();
            return db.sql("""
                    update analysis.overlap_list set state = 'REPLACED'
                     where project = :project and organisation = :organisation and state = 'CURRENT'
                    """)
                    .params(Map.of("project", project.id(), "organisation", organisation))
                    .update();
        });
    }
}
