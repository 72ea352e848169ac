package waymark.intelligence.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.audit.Audit;
import waymark.intelligence.reports.HandlingForm;
import waymark.intelligence.reports.ItemForm;
import waymark.intelligence.reports.ReportChanges;
import waymark.intelligence.reports.ReportHead;
import waymark.intelligence.sources.SourceRegister;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What officers of a unit make of what it received. Whoever told a submission neither reads it here nor grades it:
/// the database refuses it too.
@Repository
@Transactional(readOnly = true)
class SubmissionIntake {

    /// Not what the actor told themself.
    private static final String OTHERS = " and not (s.id = any ((select intelligence_sources.own())::uuid[]))";

    private final JdbcClient db;
    private final SubmissionCipher cipher;
    private final SourceRegister sources;
    private final ReportChanges reports;
    private final Audit audit;
    private final Clock clock;

    SubmissionIntake(
            JdbcClient db,
            SubmissionCipher cipher,
            SourceRegister sources,
            ReportChanges reports,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.sources = sources;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /// What waits or is in hand at the reader's units, urgent first, then the oldest.
    List<Submission> waiting() {
        return db.sql(
                        Submissions.ROWS + " where s.unit = any ((select intelligence.units())::text[])" + OTHERS
                                + " and s.state in ('RECEIVED', 'IN_HAND') order by not s.urgent, s.state <> 'RECEIVED', s.received_on, s.ref")
                .query(RecordMapper.of(Submission.class))
                .list();
    }

    /// What was settled, the newest first.
    List<Submission> settled() {
        return db.sql(
                        Submissions.ROWS + " where s.unit = any ((select intelligence.units())::text[])" + OTHERS
                                + " and s.state in ('USED', 'NOT_USED', 'GONE') order by s.answered_on desc nulls last, s.ref limit 50")
                .query(RecordMapper.of(Submission.class))
                .list();
    }

    /// @throws NotFound where it is not of the reader's unit, or the reader told it
    Submission get(Ref ref) {
        return db.sql(Submissions.ROWS + " where s.ref = :ref and s.unit = any ((select intelligence.units())::text[])"
                        + OTHERS)
                .param("ref", ref.value())
                .query(RecordMapper.of(Submission.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// What it says; who opened it is written first. Empty once it was settled.
    @Transactional
    Optional<SubmissionText> open(Actor.Person actor, Submission submission) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            audit.looked(actor, "open_submission", submission.ref().value());
        }
        return text(submission.id());
    }

    /// The same without a word in the log, for a form that is shown again.
    Optional<SubmissionText> text(UUID submission) {
        return db.sql("select sealed, wrapped from intelligence.submission_text where submission = :id")
                .param("id", submission)
                .query((row, _) -> cipher.open(submission, row.getBytes("sealed"), row.getBytes("wrapped")))
                .optional();
    }

    /// The submission on which a draft rests; empty for all others.
    Optional<Ref> under(UUID report) {
        return db.sql("""
                select s.ref from intelligence_sources.basis b join intelligence.submission s on s.id = b.submission
                 where b.report = :report limit 1
                """)
                .param("report", report)
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional();
    }

    /// The drafts that rest on it. Once a report is current, this is no longer visible to officers.
    List<DraftLine> drafts(UUID submission) {
        return db.sql("""
                select r.ref, r.about from intelligence_sources.basis b join intelligence.report r on r.id = b.report
                 where b.submission = :submission and r.state = 'DRAFT' order by r.ref
                """)
                .param("submission", submission)
                .query(RecordMapper.of(DraftLine.class))
                .list();
    }

    /// Takes it in hand, also from an officer who has it, or gives it back. False where somebody was first.
    @Transactional
    boolean hand(Actor.Person actor, Submission submission, int version, boolean take) {
        int rows = db.sql("""
                update intelligence.submission
                   set state = :state, officer = cast(:officer as uuid), officer_name = :name, version = version + 1
                 where id = :id and version = :version
                   and (state = :before or :take and state = 'IN_HAND' and officer <> :me)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", submission.id())
                        .with("version", version)
                        .with("state", take ? SubmissionState.IN_HAND : SubmissionState.RECEIVED)
                        .with("before", take ? SubmissionState.RECEIVED : SubmissionState.IN_HAND)
                        .with("take", take)
                        .with("me", actor.id())
                        .with("officer", take ? actor.id() : null)
                        .with("name", take ? actor.name() : ""))
                .update();
        if (rows > 0) {
            audit.changed(
                    actor,
                    take ? "take_submission" : "give_back_submission",
                    submission.ref().value(),
                    version + 1,
                    List.of("state"));
        }
        return rows > 0;
    }

    /// Grades a report from it: head, items and handling in one transaction.
    @Transactional
    Ref grade(Actor.Person actor, Submission submission, ReportHead head, List<ItemForm> items, HandlingForm handling) {
        var made = reports.draft(actor, submission.unit(), head, items, handling);
        sources.rests(made.id(), made.ref(), submission.id(), submission.unit());
        db.sql("update intelligence.submission set reports = reports + 1 where id = :id and state = 'IN_HAND'")
                .param("id", submission.id())
                .update();
        return made.ref();
    }

    /// Settles it, with what whoever told is told. False where somebody was first, or a draft of it is not current
    /// yet.
    ///
    /// @param state USED or NOT_USED
    @Transactional
    boolean settle(Actor.Person actor, Submission submission, int version, SubmissionState state, String answer) {
        int rows = db.sql("""
                update intelligence.submission s
                   set state = :state, answer = :answer, answered_on = :today, heard_on = null, version = version + 1
                 where id = :id and version = :version and state = 'IN_HAND'
                   and not exists (select from intelligence_sources.basis b where b.submission = s.id)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", submission.id())
                        .with("version", version)
                        .with("state", state)
                        .with("answer", answer)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows > 0) {
            audit.changed(actor, "settle_submission", submission.ref().value(), version + 1, List.of(state.name()));
        }
        return rows > 0;
    }
}
