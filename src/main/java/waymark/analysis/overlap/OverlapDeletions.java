package waymark.analysis.overlap;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Deletes everything of a comparison that says something of a person, and writes the certificate.
@Repository
@Transactional(readOnly = true)
class OverlapDeletions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String WITHIN = "Deletion of a comparison";

    /// What was deleted, when and by whom: counts and a digest, no content.
    ///
    /// @param counts how many rows of what
    /// @param digest SHA-256 over the digests of all lists, in their order: whoever kept the files that
    /// were handed in can work it out again
    record Certificate(Ref ref, Instant at, String byName, String why, Map<String, Long> counts, String digest) {}

    private record Handed(String digest, long people, boolean there) {}

    private final JdbcClient db;
    private final OverlapProjects projects;
    private final RunAsSystem asSystem;
    private final JsonMapper json;
    private final Clock clock;

    OverlapDeletions(JdbcClient db, OverlapProjects projects, RunAsSystem asSystem, JsonMapper json, Clock clock) {
        this.db = db;
        this.projects = projects;
        this.asSystem = asSystem;
        this.json = json;
        this.clock = clock;
    }

    /// Once it was deleted.
    Optional<Certificate> of(OverlapProject project) {
        return db.sql("""
                select ref, at, by_name, why, counts::text as counts, digest from analysis.overlap_certificate where project = :project
                """)
                .param("project", project.id())
                .query(this::certificate)
                .optional();
    }

    private Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                new Ref(row.getString("ref")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("why"),
                json.readValue(row.getString("counts"), new TypeReference<LinkedHashMap<String, Long>>() {}),
                row.getString("digest"));
    }

    /// Deletes encodings, keys, pairs and the table, whoever asks for it of the organisations that take
    /// part. Nothing is done where it was deleted already.
    @Transactional
    public void delete(Actor actor, OverlapProject project, String why) {
        boolean done = asSystem.get(WITHIN, _ -> destroy(actor, project, why));
        if (done) {
            projects.append(actor, project, "delete_overlap", 0, "Everything was deleted, and a certificate written");
            projects.tell(
                    actor,
                    project,
                    "“%s” was deleted. Delete your encoded file, your key and the numbers too"
                            .formatted(project.title()));
        }
    }

    private boolean destroy(Actor actor, OverlapProject project, String why) {
        var handed = db.sql("""
                select l.digest, l.people, exists (select from analysis.overlap_encoding e where e.list = l.id) as there
                  from analysis.overlap_list l where l.project = :project order by l.handed_at, l.digest
                """)
                .param("project", project.id())
                .query(RecordMapper.of(Handed.class))
                .list();
        int closed = db.sql("""
                update analysis.overlap_project
                   set state = 'DELETED', deleted_at = :now, handed_run = null, handed_at = null, version = version + 1
                 where id = :project and state = 'OPEN'
                """)
                .paramSource(
                        RecordParameters.none().with("now", clock.instant()).with("project", project.id()))
                .update();
        if (closed == 0) return false;
        var counts = new LinkedHashMap<String, Long>();
        counts.put(
                "Encoded rows",
                handed.stream().filter(Handed::there).mapToLong(Handed::people).sum());
        counts.put("Encoded lists", rows(project, """
                delete from analysis.overlap_encoding e using analysis.overlap_list l where l.id = e.list and l.project = :project
                """));
        counts.put("Wrapped keys", rows(project, "delete from analysis.overlap_key where project = :project"));
        counts.put("Sides of pairs", rows(project, """
                delete from analysis.overlap_side s using analysis.overlap_run r where r.id = s.run and r.project = :project
                """));
        counts.put("Pairs", rows(project, """
                delete from analysis.overlap_pair p using analysis.overlap_run r where r.id = p.run and r.project = :project
                """));
        counts.put("Counts of the table", rows(project, """
                delete from analysis.overlap_cell c using analysis.overlap_run r where r.id = c.run and r.project = :project
                """));
        rows(
                project,
                "update analysis.overlap_party set public_key = '', version = version + 1 where project = :project");
        rows(project, "update analysis.overlap_list set state = 'DELETED' where project = :project");
        rows(project, """
                update analysis.overlap_run set state = 'WITHDRAWN', version = version + 1
                 where project = :project and state in ('PROPOSED', 'APPROVED')
                """);
        certify(actor, project, why, counts, handed);
        return true;
    }

    private void certify(
            Actor actor, OverlapProject project, String why, Map<String, Long> counts, List<Handed> handed) {
        var digests = String.join("\n", handed.stream().map(Handed::digest).toList());
        db.sql("""
                insert into analysis.overlap_certificate (project, ref, at, by_name, why, counts, digest)
                values (:project, :ref, :now, :actorName, :why, cast(:counts as jsonb), :digest)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("project", project.id())
                        .with("ref", RefGenerator.next("OX", RANDOM))
                        .with("now", clock.instant())
                        .with("why", why)
                        .with("counts", json.writeValueAsString(counts))
                        .with(
                                "digest",
                                HexFormat.of().formatHex(Digests.of(digests.getBytes(StandardCharsets.US_ASCII)))))
                .update();
    }

    private long rows(OverlapProject project, String sql) {
        return db.sql(sql).param("project", project.id()).update();
    }
}
