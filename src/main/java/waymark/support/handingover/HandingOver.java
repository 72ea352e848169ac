package waymark.support.handingover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// Notes in a case for its next owner, and that the person was told who works with them now.
@Repository
@Transactional(readOnly = true)
class HandingOver {

    /// A note for the next owner.
    record Note(String words, String byName, Instant at) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Clock clock;

    HandingOver(JdbcClient db, CaseCipher cipher, CaseHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// All notes of a case, the newest first.
    List<Note> notes(Case it) {
        return db.sql("""
                select id, sealed, written_by_name, written_at from support.handover_note
                 where case_id = :case order by written_at desc
                """)
                .param("case", it.id())
                .query((row, _) -> new Note(
                        cipher.open(it.id(), place(row.getObject("id", UUID.class)), row.getBytes("sealed")),
                        row.getString("written_by_name"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private static Place place(UUID id) {
        return new Place("support.handover_note", id, "sealed", 1);
    }

    /// True where the case changed hands and nobody has said that the person was told.
    boolean toTell(Case it) {
        return db.sql("""
                select exists (select from support.case_offer
                                where case_id = :case and state = 'accepted' and told_on is null) as to_tell
                """)
                .param("case", it.id())
                .query((row, _) -> row.getBoolean("to_tell"))
                .single();
    }

    @Transactional
    Saved<String> write(Actor.Person actor, Case it, String words) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into support.handover_note (id, case_id, sealed, written_by, written_by_name, written_at)
                values (:id, :case, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("sealed", cipher.seal(it.id(), place(id), words))
                        .with("at", clock.instant()))
                .update();
        history.append(actor, it, "write_handover_note", 1, List.of("added"), "A note for the next owner", "");
        return Saved.done();
    }

    /// Records that the person was told.
    @Transactional
    Saved<Case> told(Actor.Person actor, Case it) {
        int rows = db.sql("""
                update support.case_offer set told_on = :today where case_id = :case and state = 'accepted' and told_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("case", it.id())
                .update();
        if (rows == 0) {
            return Saved.stale(it);
        }
        history.append(actor, it, "tell_new_worker", 1, List.of(), "The person was told who works with them now", "");
        return Saved.done();
    }
}
