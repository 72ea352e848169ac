package waymark.rights.retention;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.rights.retention.EndingCase.Decision;
import waymark.rights.retention.RetentionDay.Why;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordParameters;

/// The closed cases that the reader may see, with the day of their end, holds and decisions. Reasons are sealed
/// with the key of the installation: information governance reads them and has no key of a case.
@Repository
@Transactional(readOnly = true)
class EndingCases {

    /// How far ahead the list of what comes to its end looks.
    static final int AHEAD = 90;

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Audit audit;
    private final Sealing sealing;
    private final Clock clock;

    EndingCases(JdbcClient db, Audit audit, Sealing sealing, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// Those that come to their end within the next days or have, the first first.
    List<EndingCase> ending(Actor actor) {
        return read("where r.ends_on <= :until order by r.ends_on, r.ref limit " + MOST, "");
    }

    /// @throws NotFound where there is none that the reader may see
    EndingCase get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The same, which writes that somebody looked.
    @Transactional
    EndingCase look(Actor.Person actor, Ref ref) {
        var found = get(ref);
        audit.looked(actor, "view_retention", ref.value());
        return found;
    }

    Optional<EndingCase> find(Ref ref) {
        return read("where r.ref = :ref", ref.value()).stream().findFirst();
    }

    private List<EndingCase> read(String which, String ref) {
        var holds = new ArrayList<Hold>();
        var decisions = new ArrayList<Of>();
        db.sql("""
                select h.id, h.ref, h.version, h.kind, h.sealed, h.set_by_name, h.set_on, h.review_on, h.lifted_on, h.lifted_by_name
                  from rights.hold h where :ref in ('', h.ref) order by h.lifted_on nulls first, h.set_on desc
                """).param("ref", ref).query((row, _) -> hold(row)).list().forEach(holds::add);
        db.sql("""
                select d.id, d.side, d.erase, d.sealed, d.decided_by, d.decided_by_name, d.decided_at, r.ref,
                       (d.decided_at at time zone 'Europe/London')::date as decided_on
                  from rights.erasure_decision d
                  join rights.retention r on r.case_id = d.case_id
                 where :ref in ('', r.ref) order by d.decided_at desc
                """)
                .param("ref", ref)
                .query((row, _) -> new Of(row.getString("ref"), decision(row)))
                .list()
                .forEach(decisions::add);
        return db.sql("""
                select r.case_id, r.ref, coalesce(o.name, r.organisation) as organisation, r.closed_on, r.ends_on, r.why,
                       rights.asked(r.case_id) as asked
                  from rights.retention r
                  left join directory_open.organisation o on o.code = r.organisation
                """ + which)
                .param("ref", ref)
                .param("until", LocalDate.now(clock).plusDays(AHEAD))
                .query((row, _) -> new EndingCase(
                        row.getObject("case_id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getString("organisation"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        Why.valueOf(row.getString("why")),
                        row.getBoolean("asked"),
                        of(holds, row.getString("ref")),
                        decisions.stream()
                                .filter(one -> is(one.ref(), row))
                                .map(Of::decision)
                                .toList()))
                .list();
    }

    private record Of(String ref, Decision decision) {}

    private static boolean is(String ref, ResultSet row) {
        try {
            return ref.equals(row.getString("ref"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Hold> of(List<Hold> holds, String ref) {
        return holds.stream().filter(hold -> hold.ref().value().equals(ref)).toList();
    }

    /// The holds of one case, also before it is closed.
    List<Hold> holds(Ref ref) {
        return db.sql("""
                select id, ref, version, kind, sealed, set_by_name, set_on, review_on, lifted_on, lifted_by_name
                  from rights.hold where ref = :ref order by lifted_on nulls first, set_on desc
                """)
                .param("ref", ref.value())
                .query((row, _) -> hold(row))
                .list();
    }

    private Hold hold(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Hold(
                id,
                new Ref(row.getString("ref")),
                row.getInt("version"),
                HoldKind.valueOf(row.getString("kind")),
                open(id, row.getBytes("sealed")),
                row.getString("set_by_name"),
                row.getObject("set_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("lifted_on", LocalDate.class),
                row.getString("lifted_by_name"));
    }

    private Decision decision(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        return new Decision(
                Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                row.getBoolean("erase"),
                sealed == null ? "" : open(row.getObject("id", UUID.class), sealed),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"),
                row.getTimestamp("decided_at").toInstant(),
                row.getObject("decided_on", LocalDate.class));
    }

    /// Stops the erasure of a case.
    @Transactional
    void hold(Actor.Person actor, UUID caseId, Ref ref, Hold.Wanted wanted) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into rights.hold (id, case_id, ref, kind, sealed, set_by, set_by_name, set_on, review_on)
                values (:id, :case, :ref, :kind, :sealed, :actor, :actorName, :today, :review)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", caseId)
                        .with("ref", ref)
                        .with("kind", wanted.kind().name())
                        .with("sealed", seal(id, wanted.reason()))
                        .with("today", LocalDate.now(clock))
                        .with("review", wanted.reviewOn()))
                .update();
        audit.changed(actor, "set_erasure_hold", ref.value(), 1, List.of("hold"));
    }

    /// Lifts it.
    @Transactional
    Saved<Hold> lift(Actor.Person actor, Hold hold, int version) {
        int changed = db.sql("""
                update rights.hold set lifted_on = :today, lifted_by = :actor, lifted_by_name = :actorName, version = version + 1
                 where id = :id and version = :version and lifted_on is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", hold.id())
                        .with("version", version)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (changed == 0) {
            return Saved.stale(hold);
        }
        audit.changed(actor, "lift_erasure_hold", hold.ref().value(), version + 1L, List.of("hold"));
        return Saved.done();
    }

    /// Keeps it longer, after somebody looked at it.
    @Transactional
    Saved<Hold> review(Actor.Person actor, Hold hold, int version, LocalDate next) {
        int changed = db.sql("""
                update rights.hold set review_on = :next, version = version + 1
                 where id = :id and version = :version and lifted_on is null
                """)
                .param("id", hold.id())
                .param("version", version)
                .param("next", next)
                .update();
        if (changed == 0) {
            return Saved.stale(hold);
        }
        audit.changed(actor, "review_erasure_hold", hold.ref().value(), version + 1L, List.of("review"));
        return Saved.done();
    }

    /// What one side decides about a case that came to its end.
    ///
    /// @param reason why it is kept; empty where it is to be erased
    @Transactional
    void decide(Actor.Person actor, EndingCase it, Side side, String reason) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into rights.erasure_decision (id, case_id, side, erase, sealed, decided_by, decided_by_name, decided_at)
                values (:id, :case, :side, :erase, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.caseId())
                        .with("side", side.code())
                        .with("erase", reason.isEmpty())
                        .with("sealed", reason.isEmpty() ? null : seal(id, reason))
                        .with("at", clock.instant()))
                .update();
        audit.changed(
                actor,
                reason.isEmpty() ? "agree_to_erasure" : "object_to_erasure",
                it.ref().value(),
                0,
                List.of(side.code()));
    }

    private byte[] seal(UUID id, String words) {
        return sealing.seal(words.getBytes(StandardCharsets.UTF_8), purpose(id));
    }

    private String open(UUID id, byte[] sealed) {
        return sealing.open(sealed, purpose(id))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String purpose(UUID id) {
        return "rights.retention:" + id;
    }
}
