package waymark.rights.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.rights.requests.Pack.HandedOver;
import waymark.rights.requests.Pack.Review;
import waymark.rights.requests.Pack.State;
import waymark.rights.requests.PackLine.Decision;
import waymark.rights.requests.PackLine.Proposal;
import waymark.rights.requests.PackLine.Reason;
import waymark.rights.requests.PackLine.Redaction;
import waymark.rights.requests.PackLine.Text;
import waymark.web.sql.RecordParameters;

/// The packs of subject access requests: each request has one that is in use.
@Repository
@Transactional(readOnly = true)
class Packs {

    private static final String TABLE = "rights.pack";
    private static final String LINES = "rights.pack_line";
    private static final String SEALED = "sealed";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final PackContent content;
    private final PackPaper paper;
    private final DataRequests requests;
    private final Clock clock;

    Packs(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            PackContent content,
            PackPaper paper,
            DataRequests requests,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.content = content;
        this.paper = paper;
        this.requests = requests;
        this.clock = clock;
    }

    /// The pack of the request; nothing where none is in use.
    Optional<Pack> find(Case it, DataRequest request) {
        return db.sql("""
                select id, version, state, made_at, proposed_by, proposed_by_name, sealed, approved_by_name, approved_at, handed_on,
                       handed_way, handed_by_name
                  from rights.pack where case_id = :case and request = :request and state <> 'DROPPED'
                """)
                .param("case", it.id())
                .param("request", request.id())
                .query((row, _) -> pack(it, row))
                .optional();
    }

    /// How far the pack of the request is; nothing where none is in use.
    Optional<State> state(DataRequest request) {
        return db.sql("select state from rights.pack where request = :request and state <> 'DROPPED'")
                .param("request", request.id())
                .query((row, _) -> State.valueOf(row.getString("state")))
                .optional();
    }

    /// @throws NotFound where none is in use
    Pack get(Case it, DataRequest request) {
        return find(it, request).orElseThrow(() -> new NotFound(request.ref()));
    }

    private Pack pack(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var changes = row.getBytes(SEALED);
        var approved = row.getTimestamp("approved_at");
        var way = row.getString("handed_way");
        return new Pack(
                id,
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                changes == null ? "" : cipher.open(it.id(), place(id, SEALED), changes),
                row.getString("approved_by_name"),
                approved == null ? null : approved.toInstant(),
                row.getObject("handed_on", LocalDate.class),
                way == null ? null : Pack.Way.valueOf(way),
                row.getString("handed_by_name"),
                lines(it, id));
    }

    private List<PackLine> lines(Case it, UUID pack) {
        return db.sql("""
                select number, version, marked, decision, reason, sealed, redaction, reviewed_by
                  from rights.pack_line where pack = :pack order by number
                """)
                .param("pack", pack)
                .query((row, _) -> line(it, pack, row))
                .list();
    }

    private PackLine line(Case it, UUID pack, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        int version = row.getInt("version");
        var decision = row.getString("decision");
        var reason = row.getString("reason");
        var redaction = row.getBytes("redaction");
        return new PackLine(
                number,
                version,
                row.getBoolean("marked"),
                decision == null ? null : Decision.valueOf(decision),
                reason == null ? null : Reason.valueOf(reason),
                cipher.openRecord(it.id(), line(pack, number), row.getBytes(SEALED), Text.class),
                redaction == null
                        ? Redaction.NONE
                        : cipher.openRecord(it.id(), redaction(pack, number, version), redaction, Redaction.class),
                row.getObject("reviewed_by", UUID.class));
    }

    private static Place place(UUID pack, String column) {
        return new Place(TABLE, pack, column, 1);
    }

    private static Place line(UUID pack, int number) {
        return new Place(LINES, pack, SEALED, number);
    }

    private static Place redaction(UUID pack, int number, int version) {
        return new Place(LINES, pack, "redaction_" + number, version);
    }

    /// Makes the pack: everything of the case as it is now. Lines that are marked wait for a decision.
    @Transactional
    void begin(Actor.Person actor, Case it, DataRequest request) {
        var id = UUID.randomUUID();
        var lines = content.of(it);
        db.sql("""
                insert into rights.pack (id, case_id, request, made_at, proposed_by, proposed_by_name)
                values (:id, :case, :request, :at, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("request", request.id())
                        .with("at", clock.instant()))
                .update();
        int number = 0;
        for (var one : lines) {
            number++;
            db.sql("""
                    insert into rights.pack_line (pack, case_id, number, marked, decision, sealed, proposed_by)
                    values (:pack, :case, :number, :marked, :decision, :sealed, :actor)
                    """)
                    .paramSource(RecordParameters.none()
                            .by(actor)
                            .with("pack", id)
                            .with("case", it.id())
                            .with("number", number)
                            .with("marked", one.marked())
                            .with("decision", one.marked() ? null : Decision.GIVEN.name())
                            .with("sealed", cipher.sealRecord(it.id(), line(id, number), one.text())))
                    .update();
        }
        append(actor, it, request, "begin_pack", 1, "the pack was made", "");
    }

    private void append(
            Actor.Person actor, Case it, DataRequest request, String act, int version, String what, String words) {
        history.append(actor, it, act, version, List.of(), "Request %s: %s".formatted(request.ref(), what), words);
    }

    /// Keeps what is proposed for a line.
    ///
    /// @param version of the line that was read
    @Transactional
    Saved<PackLine> propose(
            Actor.Person actor, Case it, DataRequest request, Pack pack, PackLine line, int version, Proposal wanted) {
        int bumped =
                db.sql("""
                update rights.pack set version = version + 1 where id = :id and state = 'DRAFT' and proposed_by = :actor
                """).param("id", pack.id()).param("actor", actor.id()).update();
        var reason = wanted.reason();
        int changed = bumped == 0
                ? 0
                : db.sql("""
                        update rights.pack_line
                           set version = version + 1, decision = :decision, reason = :reason, redaction = :redaction,
                               reviewed_by = null, reviewed_by_name = ''
                         where pack = :pack and number = :number and version = :version
                        """)
                        .paramSource(RecordParameters.none()
                                .with("pack", pack.id())
                                .with("number", line.number())
                                .with("version", version)
                                .with("decision", wanted.decision().name())
                                .with("reason", reason == null ? null : reason.name())
                                .with(
                                        "redaction",
                                        reason == null
                                                ? null
                                                : cipher.sealRecord(
                                                        it.id(),
                                                        redaction(pack.id(), line.number(), version + 1),
                                                        wanted.redaction())))
                        .update();
        if (changed == 0) {
            return Saved.stale(line);
        }
        append(
                actor,
                it,
                request,
                "propose_redaction",
                pack.version() + 1,
                "line %d of the pack: %s"
                        .formatted(line.number(), wanted.decision().state().toLowerCase(Locale.ROOT)),
                "");
        return Saved.done();
    }

    /// Gives it to a second person.
    @Transactional
    Saved<Pack> offer(Actor.Person actor, Case it, DataRequest request, Pack pack, int version) {
        if (step(pack, version, State.DRAFT, "state = 'READY', sealed = null", RecordParameters.none()) == 0) {
            return Saved.stale(pack);
        }
        append(actor, it, request, "offer_pack", version + 1, "the pack waits for a second person", "");
        return Saved.done();
    }

    private int step(Pack pack, int version, State from, String changes, RecordParameters parameters) {
        return db.sql("update rights.pack set version = version + 1, " + changes
                        + " where id = :id and version = :version and state = :from")
                .paramSource(parameters
                        .with("id", pack.id())
                        .with("version", version)
                        .with("from", from.name()))
                .update();
    }

    /// Keeps what the second person looked at; approves the whole, or sends it back.
    @Transactional
    Saved<Pack> review(Actor.Person actor, Case it, DataRequest request, Pack pack, int version, Review review) {
        if (step(pack, version, State.READY, "state = 'READY'", RecordParameters.none()) == 0) {
            return Saved.stale(pack);
        }
        var numbers = review.agreed().stream().map(String::valueOf).toList();
        db.sql("""
                update rights.pack_line
                   set reviewed_by = case when cast(number as text) = any (:numbers) then cast(:actor as uuid) end,
                       reviewed_by_name = case when cast(number as text) = any (:numbers) then :actorName else '' end
                 where pack = :pack
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("pack", pack.id())
                        .with("numbers", numbers))
                .update();
        switch (review.answer()) {
            case APPROVE -> approve(actor, it, request, pack, version + 1);
            case SEND_BACK -> {
                step(
                        pack,
                        version + 1,
                        State.READY,
                        "state = 'DRAFT', sealed = :sealed",
                        RecordParameters.none()
                                .with("sealed", cipher.seal(it.id(), place(pack.id(), SEALED), review.changes())));
                append(actor, it, request, "send_pack_back", version + 2, "the pack was sent back", review.changes());
            }
            case LATER ->
                append(
                        actor,
                        it,
                        request,
                        "review_pack",
                        version + 1,
                        "%d of %d lines of the pack were reviewed"
                                .formatted(review.agreed().size(), pack.lines().size()),
                        "");
        }
        return Saved.done();
    }

    private void approve(Actor.Person actor, Case it, DataRequest request, Pack pack, int version) {
        var now = clock.instant();
        var sent = PackFile.of(request, pack);
        step(
                pack,
                version,
                State.READY,
                """
                state = 'APPROVED', approved_by = :actor, approved_by_name = :actorName, approved_at = :at, paper = :paper,
                file = :file
                """,
                RecordParameters.none()
                        .by(actor)
                        .with("at", now)
                        .with("paper", seal(it, pack, "paper", paper.of(sent, now)))
                        .with("file", seal(it, pack, "file", paper.json(sent))));
        append(
                actor,
                it,
                request,
                "approve_pack",
                version + 1,
                "the pack was approved; something is withheld of %d lines"
                        .formatted(pack.withheld().size()),
                "");
    }

    private byte[] seal(Case it, Pack pack, String column, byte[] bytes) {
        return cipher.seal(
                it.id(), place(pack.id(), column), Base64.getEncoder().encodeToString(bytes));
    }

    /// What was approved, as it is handed over.
    ///
    /// @param column `paper` or `file`
    /// @throws NotFound where it is not approved
    private byte[] frozen(Case it, Pack pack, String column) {
        var sealed = db
                .sql("select paper, file from rights.pack where id = :id")
                .param("id", pack.id())
                .query((row, _) -> row.getBytes(column))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFound("pack"));
        return Base64.getDecoder().decode(cipher.open(it.id(), place(pack.id(), column), sealed));
    }

    /// The PDF that was approved.
    byte[] paper(Case it, Pack pack) {
        return frozen(it, pack, "paper");
    }

    /// The JSON file that was approved.
    byte[] file(Case it, Pack pack) {
        return frozen(it, pack, "file");
    }

    /// Records that it was handed over, which answers the request.
    @Transactional
    Saved<Pack> handOver(Actor.Person actor, Case it, DataRequest request, Pack pack, int version, HandedOver handed) {
        var ended = requests.take(
                actor,
                it,
                request,
                request.version(),
                new DataRequest.Taken(DataRequest.Step.END, handed.on(), null, DataRequest.State.ANSWERED));
        int changed = step(
                pack,
                version,
                State.APPROVED,
                "state = 'HANDED_OVER', handed_on = :on, handed_way = :way, handed_by_name = :actorName",
                RecordParameters.none()
                        .by(actor)
                        .with("on", handed.on())
                        .with("way", handed.way().name()));
        if (changed == 0 || ended instanceof Saved.Stale<DataRequest>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // both or neither
            return Saved.stale(pack);
        }
        append(
                actor,
                it,
                request,
                "hand_over_pack",
                version + 1,
                "the pack was handed over",
                handed.way().words());
        return Saved.done();
    }

    /// Puts it away, so that another can be made.
    @Transactional
    Saved<Pack> drop(Actor.Person actor, Case it, DataRequest request, Pack pack, int version) {
        if (step(pack, version, pack.state(), "state = 'DROPPED'", RecordParameters.none()) == 0) {
            return Saved.stale(pack);
        }
        append(actor, it, request, "drop_pack", version + 1, "the pack is not used", "");
        return Saved.done();
    }
}
