package waymark.analysis.synthetic;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.insight.synthetic.Pool;
import waymark.insight.synthetic.SyntheticExtract;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The synthetic extracts that were made.
@Repository
@Transactional(readOnly = true)
class SyntheticExtracts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROWS = """
            select s.ref, s.version, s.title, s.source, s.people, s.least, s.length, cast(s.loss as text) as loss, s.made_on, s.made_by,
                   s.made_by_name, s.approved_on, s.approved_by_name
              from analysis.synthetic_extract s
            """;

    /// An extract as it stands on the page.
    record Made(
            Ref ref,
            int version,
            String title,
            String source,
            int people,
            int least,
            int length,
            SyntheticExtract.Loss loss,
            LocalDate madeOn,
            UUID madeBy,
            String madeByName,
            @Nullable LocalDate approvedOn,
            String approvedByName) {

        String path() {
            return "/insight/synthetic/" + ref;
        }

        boolean approvable(Actor actor) {
            return approvedOn == null
                    && actor.may(Permission.APPROVE_RELEASES)
                    && !actor.id().equals(madeBy);
        }

        /// What was lost, in sentences.
        String lost() {
            return ("%,d of %,d combinations of up to %d attributes are kept: those that at least %d people have. Of the people of the"
                            + " pool, %.0f %% have no combination that was left out. Counts of the records are off by %.0f %% on average."
                            + " %.0f %% of the values are empty.")
                    .formatted(
                            loss.kept(),
                            loss.combinations(),
                            length,
                            least,
                            100 * loss.coveredShare(),
                            100 * loss.meanError(),
                            100 * loss.emptyShare());
        }
    }

    /// What somebody wants made.
    record Wanted(String title, String source, Pool pool, int length) {}

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    SyntheticExtracts(JdbcClient db, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    private Made row(ResultSet row, int number) throws SQLException {
        return new Made(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("source"),
                row.getInt("people"),
                row.getInt("least"),
                row.getInt("length"),
                json.readValue(row.getString("loss"), SyntheticExtract.Loss.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by_name"));
    }

    /// The latest first.
    List<Made> all(Actor actor) {
        return db.sql(ROWS + " order by s.made_on desc, s.ref").query(this::row).list();
    }

    /// @throws NotFound where there is none, or none for this reader
    Made get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where s.ref = :ref")
                .param("ref", ref.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The file of an approved extract.
    @Transactional
    public Optional<byte[]> takeOut(Actor actor, Ref ref) {
        audit.looked(actor, "export_synthetic_extract", ref.value());
        return db.sql("select file from analysis.synthetic_extract where ref = :ref and approved_on is not null")
                .param("ref", ref.value())
                .query((row, _) -> row.getBytes("file"))
                .optional();
    }

    /// Makes one. The pool is kept nowhere.
    @Transactional
    public Ref make(Actor actor, Wanted wanted) {
        var ref = RefGenerator.next("SX", RANDOM);
        var extract =
                SyntheticExtract.of(wanted.pool(), SyntheticExtract.LEAST_SHARED, wanted.length(), RANDOM.nextLong());
        var today = LocalDate.now(clock);
        var made = new Made(
                ref,
                1,
                wanted.title(),
                wanted.source(),
                (int) wanted.pool().people(),
                SyntheticExtract.LEAST_SHARED,
                wanted.length(),
                extract.loss(),
                today,
                actor.id(),
                actor.name(),
                null,
                "");
        var note = """
                SYNTHETIC RECORDS. Nobody is described by a line of synthetic-records.csv. Do not look for people in it, and decide
                nothing where a combination is missing or invented. counts.csv is what the records were made from.

                %s (%s), from %s. %s
                """.formatted(made.title(), made.ref(), made.source(), made.lost());
        db.sql("""
                insert into analysis.synthetic_extract (ref, title, source, people, least, length, loss, file, made_on, made_by, made_by_name)
                values (:ref, :title, :source, :people, :least, :length, cast(:lost as jsonb), :file, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("title", wanted.title())
                        .with("source", wanted.source())
                        .with("people", made.people())
                        .with("least", made.least())
                        .with("length", made.length())
                        .with("lost", json.writeValueAsString(made.loss()))
                        .with("file", SyntheticFile.bytes(extract, note))
                        .with("today", today))
                .update();
        audit.changed(actor, "make_synthetic_extract", ref.value(), 1, List.of("added"));
        return ref;
    }

    /// Somebody else approves that it may leave.
    @Transactional
    public boolean approve(Actor actor, Made it, int version) {
        int rows = db.sql("""
                update analysis.synthetic_extract
                   set approved_on = :today, approved_by = :actor, approved_by_name = :actorName, version = version + 1
                 where ref = :ref and version = :version and approved_on is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        if (rows > 0) {
            audit.changed(actor, "approve_synthetic_extract", it.ref().value(), version + 1L, List.of("approved"));
        }
        return rows > 0;
    }
}
