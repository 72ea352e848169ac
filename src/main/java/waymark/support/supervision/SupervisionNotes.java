package waymark.support.supervision;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordParameters;

/// Notes of supervision, sealed with the key of the installation. The row policies show each to its manager and its
/// worker, and to nobody else. None is changed: a correction is another note.
@Repository
@Transactional(readOnly = true)
class SupervisionNotes {

    private static final String COLUMNS = """
            select id, manager_name, worker_name, met_on, next_on, sealed from support.supervision_note
            """;

    private final JdbcClient db;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Audit audit;
    private final NoticeApi notices;
    private final Clock clock;

    SupervisionNotes(JdbcClient db, Sealing sealing, JsonMapper json, Audit audit, NoticeApi notices, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.json = json;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /// Those that the reader wrote or that are about them, the newest first.
    List<SupervisionNote> own(Actor.Person reader) {
        return db.sql(COLUMNS + " where manager = :me or worker = :me order by met_on desc, recorded_at desc limit 200")
                .param("me", reader.id())
                .query((row, _) -> read(row))
                .list();
    }

    /// Those of the reader with one worker, the newest first.
    List<SupervisionNote> with(Actor.Person manager, PersonSummary worker) {
        return db.sql(COLUMNS + " where manager = :me and worker = :worker order by met_on desc, recorded_at desc")
                .param("me", manager.id())
                .param("worker", worker.id())
                .query((row, _) -> read(row))
                .list();
    }

    private SupervisionNote read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var words = sealing.open(row.getBytes("sealed"), purpose(id))
                .map(bytes -> json.readValue(new String(bytes, StandardCharsets.UTF_8), SupervisionNote.Words.class))
                .orElseThrow(() -> new InvariantViolation("a note of supervision that does not open"));
        return new SupervisionNote(
                id,
                row.getString("manager_name"),
                row.getString("worker_name"),
                row.getObject("met_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                words);
    }

    private static String purpose(UUID id) {
        return "supervision:" + id;
    }

    /// Records a note; the worker is told that there is one.
    @Transactional
    Saved<SupervisionNote.Wanted> record(Actor.Person manager, PersonSummary worker, SupervisionNote.Wanted wanted) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into support.supervision_note (id, organisation, manager, manager_name, worker, worker_name, met_on, next_on,
                                                      sealed, recorded_at)
                values (:id, :organisation, :actor, :actorName, :worker, :workerName, :metOn, :nextOn, :sealed, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(manager)
                        .with("id", id)
                        .with("organisation", worker.organisation())
                        .with("worker", worker.id())
                        .with("workerName", worker.name())
                        .with("metOn", wanted.metOn())
                        .with("nextOn", wanted.nextOn())
                        .with(
                                "sealed",
                                sealing.seal(
                                        json.writeValueAsString(wanted.words()).getBytes(StandardCharsets.UTF_8),
                                        purpose(id)))
                        .with("at", clock.instant()))
                .update();
        audit.changed(manager, "record_supervision", worker.ref().value(), 0, List.of("added"));
        notices.tell(manager, Set.of(worker.id()), "A note of your supervision is there to read", "/supervision");
        return Saved.done();
    }
}
