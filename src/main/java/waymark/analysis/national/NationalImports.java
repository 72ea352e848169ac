package waymark.analysis.national;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.analysis.national.NationalFigures.Given;
import waymark.analysis.national.NationalImport.State;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The spreadsheets that were brought. The file is not kept, what was found in it is, so that it can be looked at in
/// peace and by a second person.
@Repository
@Transactional(readOnly = true)
class NationalImports {

    private static final String ROWS = """
            select ref, version, edition, published_on, file_name, digest, state, cast(content as text) as content, taken, brought_on,
                   brought_by_name, decided_on, decided_by_name
              from analysis.national_import
            """;

    private final JdbcClient db;
    private final NationalFigures figures;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NationalImports(JdbcClient db, NationalFigures figures, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.figures = figures;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// The newest first.
    List<NationalImport> all(Actor actor) {
        return db.sql(ROWS + " order by brought_on desc, ref limit 100")
                .query(this::row)
                .list();
    }

    /// @throws NotFound where there is none for this reader
    NationalImport get(Actor actor, String ref) {
        return db.sql(ROWS + " where ref = :ref")
                .param("ref", ref)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private NationalImport row(ResultSet row, int number) throws SQLException {
        return new NationalImport(
                row.getString("ref"),
                row.getInt("version"),
                row.getString("edition"),
                row.getObject("published_on", LocalDate.class),
                row.getString("file_name"),
                row.getString("digest"),
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("content"), SpreadsheetReading.class),
                row.getInt("taken"),
                row.getObject("brought_on", LocalDate.class),
                row.getString("brought_by_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by_name"));
    }

    /// The same file, where it was taken before.
    Optional<NationalImport> takenBefore(Actor actor, NationalImport it) {
        return db.sql(ROWS + " where digest = :digest and state = 'TAKEN' and ref <> :ref limit 1")
                .param("digest", it.digest())
                .param("ref", it.ref())
                .query(this::row)
                .optional();
    }

    /// Keeps what was found in a file, to be looked at.
    @Transactional
    public String bring(
            Actor.Person actor,
            String edition,
            LocalDate publishedOn,
            String fileName,
            byte[] file,
            SpreadsheetReading content) {
        var ref = RefGenerator.next("NI", random).value();
        db.sql("""
                insert into analysis.national_import (ref, edition, published_on, file_name, digest, content, brought_on, brought_by_name)
                values (:ref, :edition, :publishedOn, :fileName, :digest, cast(:content as jsonb), :today, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("edition", edition)
                        .with("publishedOn", publishedOn)
                        .with("fileName", fileName)
                        .with("digest", digest(file))
                        .with("content", json.writeValueAsString(content))
                        .with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "bring_national_figures", ref, 1, List.of("file"));
        return ref;
    }

    /// Takes the chosen values: each becomes an edition of its period, and none that is held is changed.
    @Transactional
    public Saved<NationalImport> take(Actor.Person actor, NationalImport it, int version, List<Given> values) {
        int rows = decided(actor, it, version, State.TAKEN, values.size());
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        figures.add(actor, values, it.edition(), it.publishedOn(), it.ref(), LocalDate.now(clock));
        audit.changed(actor, "take_national_figures", it.ref(), version + 1L, List.of("figures"));
        return Saved.done();
    }

    /// Puts the file aside; nothing of it is taken.
    @Transactional
    public Saved<NationalImport> refuse(Actor.Person actor, NationalImport it, int version) {
        if (decided(actor, it, version, State.REFUSED, 0) == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        audit.changed(actor, "refuse_national_figures", it.ref(), version + 1L, List.of("state"));
        return Saved.done();
    }

    private int decided(Actor.Person actor, NationalImport it, int version, State state, int taken) {
        return db.sql("""
                update analysis.national_import
                   set state = :state, taken = :taken, decided_on = :today, decided_by_name = :actorName, version = version + 1
                 where ref = :ref and version = :version and state = 'WAITING'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("state", state)
                        .with("taken", taken)
                        .with("today", LocalDate.now(clock))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new InvariantViolation("every Java has SHA-256", impossible);
        }
    }

    /// A name of a file as it may be kept and shown.
    static String tidy(String name) {
        var kept = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(120)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kept.substring(Math.max(kept.lastIndexOf('/'), kept.lastIndexOf('\\')) + 1);
    }
}
