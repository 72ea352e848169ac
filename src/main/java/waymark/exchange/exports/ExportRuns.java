package waymark.exchange.exports;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import waymark.web.sql.RecordParameters;

/// The exports of everything, and the pieces of those that are written.
@Repository
@Transactional(readOnly = true)
class ExportRuns {

    /// One that is written can be downloaded for so long.
    static final Duration KEPT = Duration.ofDays(7);

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String COLUMNS = """
            select ref, state, recipient, why, asked_by, asked_by_name, asked_organisation, asked_at, decided_by_name, decided_at,
                   written_at, keep_until, bytes, row_count, file_count, digest
              from exchange.export_run
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ExportRuns(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// All, the newest first.
    List<ExportRun> all() {
        return db.sql(COLUMNS + " order by asked_at desc, ref limit 100")
                .query(ExportRuns::row)
                .list();
    }

    /// @throws NotFound where there is none
    ExportRun get(Ref ref) {
        return db.sql(COLUMNS + " where ref = :ref")
                .param("ref", ref.value())
                .query(ExportRuns::row)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    @Transactional
    Ref ask(Actor.Person actor, ExportRun.Asked event) {
        var ref = RefGenerator.next("EX", RANDOM);
        db.sql("""
                insert into exchange.export_run (ref, recipient, why, asked_by, asked_by_name, asked_organisation)
                values (:ref, :recipient, :why, :actor, :actorName, :organisation)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("recipient", event.recipient().text())
                        .with("why", event.why())
                        .with("organisation", actor.organisation()))
                .update();
        audit.changed(actor, "ask_export", ref.value(), 0, List.of());
        return ref;
    }

    @Transactional
    Saved<ExportRun> decide(Actor.Person actor, Ref ref, ExportRun.State wanted) {
        int changed = db.sql("""
                update exchange.export_run
                   set state = :state, decided_by = :actor, decided_by_name = :actorName, decided_organisation = :organisation,
                       decided_at = clock_timestamp()
                 where ref = :ref and state = 'ASKED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("state", wanted.name())
                        .with("organisation", actor.organisation()))
                .update();
        if (changed == 0) {
            return Saved.stale(get(ref));
        }
        var act = wanted == ExportRun.State.APPROVED ? "approve_export" : "decline_export";
        audit.changed(actor, act, ref.value(), 0, List.of());
        return Saved.done();
    }

    /// Those that wait to be written, the oldest first.
    List<ExportRun> approved() {
        return db.sql(COLUMNS + " where state = 'APPROVED' order by decided_at")
                .query(ExportRuns::row)
                .list();
    }

    /// Keeps a piece of one that is being written.
    @Transactional
    void piece(Actor system, Ref ref, int number, byte[] content) {
        db.sql("insert into exchange.export_part (export, number, content) values (:ref, :number, :content)")
                .param("ref", ref.value())
                .param("number", number)
                .param("content", content)
                .update();
    }

    @Transactional
    void written(Actor system, Ref ref, ExportContents.Written what, long bytes, String digest) {
        db.sql("""
                update exchange.export_run
                   set state = 'DONE', written_at = :now, keep_until = :until, bytes = :bytes, row_count = :rows, file_count = :files,
                       digest = :digest
                 where ref = :ref
                """)
                .param("ref", ref.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(KEPT)))
                .param("bytes", bytes)
                .param("rows", what.rows())
                .param("files", what.files())
                .param("digest", digest)
                .update();
        audit.changed(system, "write_export", ref.value(), 0, List.of());
    }

    @Transactional
    void failed(Actor system, Ref ref) {
        forget(ref);
        db.sql("update exchange.export_run set state = 'FAILED' where ref = :ref and state = 'APPROVED'")
                .param("ref", ref.value())
                .update();
        audit.changed(system, "fail_export", ref.value(), 0, List.of());
    }

    /// Deletes the pieces of one that was not written to its end.
    @Transactional
    void startAgain(Actor system, Ref ref) {
        forget(ref);
    }

    private void forget(Ref ref) {
        db.sql("delete from exchange.export_part where export = :ref")
                .param("ref", ref.value())
                .update();
    }

    /// Deletes those whose time is over.
    @Transactional
    void deleteOld(Actor system) {
        var over = db.sql("""
                update exchange.export_run set state = 'DELETED'
                 where state = 'DONE' and keep_until < :now
                returning ref
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
        over.forEach(ref -> {
            forget(ref);
            audit.changed(system, "delete_export", ref.value(), 0, List.of());
        });
    }

    /// Notes that somebody takes it away; answers how many pieces it has.
    @Transactional
    int download(Actor.Person actor, ExportRun run) {
        audit.looked(actor, "download_export", run.ref().value());
        return db.sql("select count(*) from exchange.export_part where export = :ref")
                .param("ref", run.ref().value())
                .query(Integer.class)
                .single();
    }

    byte[] content(Ref ref, int number) {
        return db.sql("select content from exchange.export_part where export = :ref and number = :number")
                .param("ref", ref.value())
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private static ExportRun row(ResultSet row, int number) throws SQLException {
        return new ExportRun(
                new Ref(row.getString("ref")),
                ExportRun.State.valueOf(row.getString("state")),
                row.getString("recipient"),
                row.getString("why"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getString("asked_organisation"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                instant(row, "written_at"),
                instant(row, "keep_until"),
                row.getLong("bytes"),
                row.getLong("row_count"),
                row.getLong("file_count"),
                row.getString("digest"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
