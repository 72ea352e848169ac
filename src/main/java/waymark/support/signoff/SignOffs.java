package waymark.support.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The sign-offs of each case. None is changed or taken back; what was sent back is asked for again.
@Repository
@Transactional(readOnly = true)
public class SignOffs {

    private static final String SEALED = "sealed";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final SignOffNotifier notifier;
    private final Clock clock;

    SignOffs(JdbcClient db, CaseCipher cipher, CaseHistory history, SignOffNotifier notifier, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// All of a case, the newest first.
    public List<SignOff> of(Case it) {
        return db.sql("""
                select s.id, s.kind, s.subject_version, s.sealed, s.asked_by, s.asked_by_name, s.asked_at,
                       d.approved, d.sealed as answer, d.decided_by_name, d.decided_at
                  from support.sign_off s
                  left join support.sign_off_decision d on d.sign_off = s.id
                 where s.case_id = :case
                 order by s.asked_at desc, s.id
                """)
                .param("case", it.id())
                .query((row, _) -> read(it, row))
                .list();
    }

    private SignOff read(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var words = row.getBytes(SEALED);
        var decidedAt = row.getTimestamp("decided_at");
        return new SignOff(
                id,
                SignOffKind.valueOf(row.getString("kind")),
                row.getInt("subject_version"),
                words == null ? "" : cipher.open(it.id(), asked(id), words),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                decidedAt == null
                        ? null
                        : new SignOff.Decision(
                                row.getBoolean("approved"),
                                cipher.open(it.id(), decided(id), row.getBytes("answer")),
                                row.getString("decided_by_name"),
                                decidedAt.toInstant()));
    }

    private static Place asked(UUID id) {
        return new Place("support.sign_off", id, SEALED, 1);
    }

    private static Place decided(UUID id) {
        return new Place("support.sign_off_decision", id, SEALED, 1);
    }

    /// @throws NotFound where the case has none with that id
    SignOff get(Case it, UUID id) {
        return of(it).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("sign-off"));
    }

    /// The newest of that kind; empty where nobody asked.
    public Optional<SignOff> newest(Case it, SignOffKind kind) {
        return of(it).stream().filter(one -> one.kind() == kind).findFirst();
    }

    /// Asks for a second person. Those who may decide are told by reference.
    ///
    /// @param subjectVersion of what is to be approved
    /// @param words for the second person; may be empty
    @Transactional
    public Saved<SignOff> ask(Actor.Person actor, Case it, SignOffKind kind, int subjectVersion, String words) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into support.sign_off (id, case_id, kind, subject_version, sealed, asked_by, asked_by_name, asked_at)
                values (:id, :case, :kind, :version, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("kind", kind)
                        .with("version", subjectVersion)
                        .with(SEALED, words.isEmpty() ? null : cipher.seal(it.id(), asked(id), words))
                        .with("at", clock.instant()))
                .update();
        history.append(
                actor,
                it,
                "ask_sign_off",
                subjectVersion,
                List.of("added"),
                "Asked for a second person: " + kind.inside(),
                words);
        notifier.asked(actor, it);
        return Saved.done();
    }

    /// Approves it or sends it back.
    @Transactional
    Saved<SignOff> decide(Actor.Person actor, Case it, SignOff asked, SignOff.Answer answer) {
        int rows = db.sql("""
                insert into support.sign_off_decision (sign_off, case_id, approved, sealed, decided_by, decided_by_name, decided_at)
                values (:id, :case, :approved, :sealed, :actor, :actorName, :at)
                on conflict do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", asked.id())
                        .with("case", it.id())
                        .with("approved", answer.approved())
                        .with(SEALED, cipher.seal(it.id(), decided(asked.id()), answer.words()))
                        .with("at", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(asked);
        }
        history.append(
                actor,
                it,
                answer.approved() ? "approve_sign_off" : "send_back_sign_off",
                asked.subjectVersion(),
                List.of("state"),
                (answer.approved() ? "Approved: " : "Sent back: ")
                        + asked.kind().inside(),
                answer.words());
        notifier.decided(actor, it, asked, answer.approved());
        return Saved.done();
    }
}
