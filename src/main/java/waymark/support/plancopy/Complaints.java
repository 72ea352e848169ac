package waymark.support.plancopy;

import java.nio.charset.StandardCharsets;
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
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.support.reading.CopySeals;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordParameters;

/// Complaints, for those who answer them at the organisation. They read what the person wrote to them, and nothing
/// else of the case.
@Repository
@Transactional(readOnly = true)
class Complaints {

    /// The words with which every statement limits complaints to those that the reader answers for: those who may
    /// read one as members of its case do not see it here, and nobody whom a conflict of interest shuts out of it.
    static final String ANSWERABLE = """
            'organisation:' || p.organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])
            and not cases.shut_out(p.case_id)
            """;

    private static final String SELECT = """
            select p.id, p.ref, p.version, p.state, p.received_on, p.worker_may_read, p.for_manager, p.copy, k.wrapped, k.case_ref,
                   k.worker_name, p.acknowledged_on, p.acknowledged_by_name, p.answered_on, p.answered_by_name, p.answer,
                   p.closed_on, p.closed_by_name, p.outcome, r.acknowledge_days, r.answer_days, cases.works(p.case_id) as own
              from support.complaint p
              join support.complaint_key k on k.copy = p.copy
              join lateral (select acknowledge_days, answer_days from support.complaint_rule
                             where from_day <= p.received_on order by from_day desc limit 1) r on true
             where %s
            """.formatted(ANSWERABLE);

    private final JdbcClient db;
    private final CopySeals seals;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    Complaints(JdbcClient db, CopySeals seals, Sealing sealing, Audit audit, Clock clock) {
        this.db = db;
        this.seals = seals;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    static String keyPurpose(UUID copy) {
        return "complaints about the copy of a plan " + copy;
    }

    /// A complaint in the list, without what it says.
    ///
    /// @param due null where nothing is due
    record Listed(
            Ref ref,
            ComplaintState state,
            LocalDate receivedOn,
            @Nullable LocalDate due) {}

    /// Those that the reader answers for: the open ones first.
    List<Listed> listed(Actor.Person actor) {
        return db.sql("""
                select p.ref, p.state, p.received_on, r.acknowledge_days, r.answer_days
                  from support.complaint p
                  join lateral (select acknowledge_days, answer_days from support.complaint_rule
                                 where from_day <= p.received_on order by from_day desc limit 1) r on true
                 where %s
                 order by p.state = 'closed', p.received_on, p.ref
                """.formatted(ANSWERABLE))
                .query((row, _) -> {
                    var state = ComplaintState.of(row.getString("state"));
                    var received = row.getObject("received_on", LocalDate.class);
                    return new Listed(
                            new Ref(row.getString("ref")), state, received, Complaint.due(state, received, rule(row)));
                })
                .list();
    }

    /// The complaint for its page, which writes who looked at it.
    ///
    /// @throws NotFound where there is none that the reader answers for
    @Transactional
    public Complaint get(Actor.Person actor, Ref ref) {
        var found = find(ref);
        audit.looked(actor, "open_complaint", ref.value());
        return found;
    }

    /// The complaint, for a change of it.
    ///
    /// @throws NotFound where there is none that the reader answers for
    Complaint find(Ref ref) {
        return db.sql(SELECT + " and p.ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> complaint(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var secret = sealing.open(row.getBytes("wrapped"), keyPurpose(row.getObject("copy", UUID.class)))
                .orElseThrow(() -> new InvariantViolation("the key of a complaint does not open"));
        return new Complaint(
                id,
                new Ref(row.getString("ref")),
                row.getInt("version"),
                ComplaintState.of(row.getString("state")),
                new Ref(row.getString("case_ref")),
                row.getString("worker_name"),
                row.getBoolean("worker_may_read"),
                row.getBoolean("own"),
                row.getObject("received_on", LocalDate.class),
                rule(row),
                seals.open(secret, "complaint", id, row.getBytes("for_manager")),
                step(row, "acknowledged"),
                step(row, "answered"),
                opened("answer", id, row.getBytes("answer")),
                step(row, "closed"),
                opened("outcome", id, row.getBytes("outcome")));
    }

    private static Complaint.Rule rule(ResultSet row) throws SQLException {
        return new Complaint.Rule(row.getInt("acknowledge_days"), row.getInt("answer_days"));
    }

    private static Complaint.@Nullable Step step(ResultSet row, String name) throws SQLException {
        var on = row.getObject(name + "_on", LocalDate.class);
        return on == null ? null : new Complaint.Step(on, row.getString(name + "_by_name"));
    }

    private String opened(String what, UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : sealing.open(sealed, purpose(what, id))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new InvariantViolation("what was written to a complaint does not open"));
    }

    private byte[] sealed(String what, UUID id, String text) {
        return sealing.seal(text.getBytes(StandardCharsets.UTF_8), purpose(what, id));
    }

    private static String purpose(String what, UUID id) {
        return "%s of the complaint %s".formatted(what, id);
    }

    /// Keeps what was done.
    ///
    /// @param version that was read
    @Transactional
    public Saved<Complaint> save(Actor.Person actor, Complaint it, int version, Complaint.Next next) {
        var parameters = RecordParameters.none()
                .by(actor)
                .with("id", it.id())
                .with("version", version)
                .with("today", LocalDate.now(clock));
        int changed = switch (next) {
            case Complaint.Next.Acknowledged _ ->
                db.sql("""
                            update support.complaint
                               set state = 'acknowledged', acknowledged_on = :today, acknowledged_by = :actor,
                                   acknowledged_by_name = :actorName, version = version + 1
                             where id = :id and version = :version and state = 'received'
                            """).paramSource(parameters).update();
            case Complaint.Next.Answered(var words) ->
                db.sql("""
                            update support.complaint
                               set state = 'answered', answered_on = :today, answered_by = :actor, answered_by_name = :actorName,
                                   answer = :answer, answer_reader = :forReader, version = version + 1
                             where id = :id and version = :version and state = 'acknowledged'
                            """)
                        .paramSource(parameters
                                .with("answer", sealed("answer", it.id(), words))
                                .with("forReader", forReader(it.id(), words)))
                        .update();
            case Complaint.Next.Closed(var outcome) ->
                db.sql("""
                            update support.complaint
                               set state = 'closed', closed_on = :today, closed_by = :actor, closed_by_name = :actorName,
                                   outcome = :outcome, version = version + 1
                             where id = :id and version = :version and state = 'answered'
                            """)
                        .paramSource(parameters.with("outcome", sealed("outcome", it.id(), outcome)))
                        .update();
        };
        if (changed == 0) {
            return Saved.stale(find(it.ref()));
        }
        audit.changed(actor, act(next), it.ref().value(), version + 1L, List.of("state"));
        return Saved.done();
    }

    private static String act(Complaint.Next next) {
        return switch (next) {
            case Complaint.Next.Acknowledged _ -> "acknowledge_complaint";
            case Complaint.Next.Answered _ -> "answer_complaint";
            case Complaint.Next.Closed _ -> "close_complaint";
        };
    }

    private byte[] forReader(UUID complaint, String words) {
        var key = db.sql("select reply_key from support.complaint where id = :id")
                .param("id", complaint)
                .query((row, _) -> Optional.ofNullable(row.getBytes("reply_key")))
                .single()
                .orElseThrow(() -> new NotFound("complaint"));
        return seals.text(key, "complaint answer", complaint, words);
    }
}
