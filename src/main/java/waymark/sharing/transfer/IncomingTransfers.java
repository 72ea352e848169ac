package waymark.sharing.transfer;

import java.security.SecureRandom;
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
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.CasePart;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.Place;
import waymark.directory.DateText;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Cases that other partnerships sent: taken in as a sealed file, looked at, then accepted into a new case or
/// rejected. Either way a receipt goes back.
@Repository
@Transactional(readOnly = true)
class IncomingTransfers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FILE = "file";
    private static final String AGAIN = "This transfer was taken in already. A case comes only once";

    private final JdbcClient db;
    private final Audit audit;
    private final Cases cases;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final TransferKeys keys;
    private final Partners partners;
    private final JsonMapper json;
    private final Clock clock;

    IncomingTransfers(
            JdbcClient db,
            Audit audit,
            Cases cases,
            CaseCipher cipher,
            CaseHistory history,
            TransferKeys keys,
            Partners partners,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.cases = cases;
        this.cipher = cipher;
        this.history = history;
        this.keys = keys;
        this.partners = partners;
        this.json = json;
        this.clock = clock;
    }

    /// Those of the organisations in which the reader works on cases, the waiting ones first.
    List<Incoming> all() {
        return db.sql("""
            select i.id, i.ref, i.partner, p.name as partner_name, i.state, i.uploaded_by_name, i.uploaded_on,
                   i.answered_by_name, i.answered_on, i.version
              from sharing.incoming i
              join sharing.partner p on p.id = i.partner
             order by i.state = 'WAITING' desc, i.uploaded_on desc, i.ref
            """).query(RecordMapper.of(Incoming.class)).list();
    }

    /// @throws NotFound where the reader may see none with that reference
    Incoming get(Ref ref) {
        return all().stream().filter(one -> one.ref().equals(ref)).findFirst().orElseThrow(() -> new NotFound(ref));
    }

    /// What came, or why it does not open any more: the keys of its sender may have been retired since.
    record Came(@Nullable CaseContent content, String fault) {}

    /// What came, for somebody who decides on it; its opening is written down.
    @Transactional
    Came open(Actor.Person actor, Incoming incoming) {
        audit.looked(actor, "open_incoming_transfer", incoming.ref().value());
        return content(incoming);
    }

    /// The same for a form that is shown again.
    Came content(Incoming incoming) {
        var file = db.sql("select file from sharing.incoming where id = :id and file is not null")
                .param("id", incoming.id())
                .query((row, _) -> row.getBytes(FILE))
                .optional()
                .orElseThrow(() -> new NotFound(incoming.ref()));
        return switch (read(file)) {
            case TransferFile.Opened opened ->
                new Came(json.readValue(opened.parcel().content(), CaseContent.class), "");
            case TransferFile.Refused(var fault) -> new Came(null, fault.words());
        };
    }

    private TransferFile.Opening read(byte[] file) {
        return TransferFile.open(keys.own(), partners::known, file);
    }

    /// Opens a receipt.
    TransferFile.Opening receipt(byte[] file) {
        return read(file);
    }

    /// A case that can be taken in.
    ///
    /// @param file as it came
    record Checked(byte[] file, TransferFile.Parcel parcel, PublicKeys sender) {}

    /// Whether a file is for us, from somebody we know, and was not here before. A refusal is written down.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ruling<Checked> check(Actor.Person actor, byte[] file) {
        return switch (read(file)) {
            case TransferFile.Refused(var fault) -> refused(actor, fault.name(), fault.words());
            case TransferFile.Opened(var parcel, var sender) ->
                parcel.kind() != TransferFile.Kind.CASE
                        ? Ruling.refused(
                                FILE,
                                "This is a receipt. Take it in on the page of its transfer, in the case that you sent")
                        : known(parcel.id())
                                ? refused(actor, "REPLAYED", AGAIN)
                                : Ruling.agreed(new Checked(file, parcel, sender));
        };
    }

    private <T> Ruling<T> refused(Actor.Person actor, String why, String words) {
        audit.refused(actor, "take_in_transfer", actor.organisation(), List.of(why));
        return Ruling.refused(FILE, words);
    }

    private boolean known(UUID id) {
        return db.sql("select exists (select from sharing.incoming where id = :id)")
                .param("id", id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Takes it in.
    @Transactional
    Ruling<Ref> take(Actor.Person actor, Checked checked) {
        var ref = RefGenerator.next("TI", RANDOM);
        int rows = db.sql("""
            insert into sharing.incoming (id, ref, organisation, partner, state, file, uploaded_by, uploaded_by_name, uploaded_on)
            values (:id, :ref, :organisation, :partner, 'WAITING', :file, :actor, :actorName, :today)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", checked.parcel().id())
                        .with("ref", ref)
                        .with("organisation", actor.organisation())
                        .with(
                                "partner",
                                partners.byFingerprint(checked.sender().fingerprint())
                                        .orElseThrow()
                                        .id())
                        .with(FILE, checked.file())
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows == 0) {
            return refused(actor, "REPLAYED", AGAIN);
        }
        audit.changed(actor, "take_in_transfer", ref.value(), 1, List.of(FILE));
        return Ruling.agreed(ref);
    }

    /// Accepts it into a new case of who accepts.
    ///
    /// @param content what came
    /// @throws AlreadyAnswered where somebody else has decided meanwhile
    @Transactional
    Ref accept(Actor.Person actor, Incoming incoming, CaseContent content, int version) {
        var main = content.people().getFirst();
        var today = LocalDate.now(clock);
        var ref = cases.open(
                actor,
                new NewCase(
                        content.route(),
                        actor.organisation(),
                        null,
                        main.details(),
                        "transfer",
                        incoming.ref().value(),
                        "Transferred from %s, where it was %s of %s, opened on %s. %s"
                                .formatted(
                                        incoming.partnerName(),
                                        content.ref(),
                                        content.from(),
                                        DateText.day(content.openedOn()),
                                        content.note()),
                        today));
        var it = cases.forChange(actor, ref);
        for (var other : content.people().subList(1, content.people().size())) {
            cases.addPerson(actor, it, other.relationship(), other.details());
        }
        keep(it.id(), content);
        boolean first = answer(
                actor, incoming, version, "ACCEPTED", new ReceiptContent(true, ref.value(), "", who(actor), today));
        if (!first) {
            throw new AlreadyAnswered();
        }
        history.append(
                actor,
                it,
                "accept_transfer",
                1,
                List.of("parts"),
                "Received from another partnership",
                incoming.partnerName());
        return ref;
    }

    /// Rejects it. Nothing of it is kept but that it came.
    ///
    /// @return false where somebody else has decided meanwhile
    @Transactional
    boolean reject(Actor.Person actor, Incoming incoming, int version, String reason) {
        return answer(
                actor,
                incoming,
                version,
                "REJECTED",
                new ReceiptContent(false, "", reason, who(actor), LocalDate.now(clock)));
    }

    private static String who(Actor.Person actor) {
        return "%s, %s".formatted(actor.name(), actor.organisationName());
    }

    private boolean answer(Actor.Person actor, Incoming incoming, int version, String state, ReceiptContent receipt) {
        var file = TransferFile.seal(
                keys.own(),
                Partners.keys(partners.get(incoming.partner())),
                TransferFile.Kind.RECEIPT,
                incoming.id(),
                json.writeValueAsString(receipt));
        int rows = db.sql("""
            update sharing.incoming
               set state = :state, file = null, receipt = :receipt, answered_by = :actor, answered_by_name = :actorName,
                   answered_on = :today, version = version + 1
             where id = :id and version = :version and state = 'WAITING'
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", incoming.id())
                        .with("version", version)
                        .with("state", state)
                        .with("receipt", file)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows == 1) {
            audit.changed(
                    actor,
                    receipt.accepted() ? "accept_incoming_transfer" : "reject_incoming_transfer",
                    incoming.ref().value(),
                    version + 1L,
                    List.of("state"));
        }
        return rows == 1;
    }

    /// The receipt, for download.
    Optional<byte[]> receiptFor(Incoming incoming) {
        return db.sql("select receipt from sharing.incoming where id = :id and receipt is not null")
                .param("id", incoming.id())
                .query((row, _) -> row.getBytes("receipt"))
                .optional();
    }

    private void keep(UUID caseId, CaseContent content) {
        int number = 0;
        for (var part : content.parts()) {
            write(caseId, number++, part);
        }
        write(
                caseId,
                number,
                new CaseContent.Part(
                        "transfer",
                        "The transfer",
                        List.of(
                                new CasePart.Line("Sent by", content.from()),
                                new CasePart.Line("Reference there", content.ref()),
                                new CasePart.Line(
                                        "Did the person agree?",
                                        content.agreed().words()),
                                new CasePart.Line(
                                        "What they said, or why they were not asked",
                                        content.words().isBlank() ? "Nothing was written" : content.words()),
                                new CasePart.Line("Handover on", DateText.day(content.handoverOn())),
                                new CasePart.Line("Whom to call there", content.contact()),
                                new CasePart.Line("What was not sent", String.join("\n", content.leftBehind())))));
    }

    private void write(UUID caseId, int number, CaseContent.Part part) {
        var id = UUID.randomUUID();
        db.sql("insert into sharing.received_part (id, case_id, number, sealed) values (:id, :case, :number, :sealed)")
                .param("id", id)
                .param("case", caseId)
                .param("number", number)
                .param("sealed", cipher.sealRecord(caseId, place(id), part))
                .update();
    }

    private static Place place(UUID id) {
        return new Place("sharing.received_part", id, "sealed", 1);
    }

    /// What came with a case that was transferred to here.
    List<CaseContent.Part> received(UUID caseId) {
        return db.sql("select id, sealed from sharing.received_part where case_id = :case order by number")
                .param("case", caseId)
                .query((row, _) -> cipher.openRecord(
                        caseId, place(row.getObject("id", UUID.class)), row.getBytes("sealed"), CaseContent.Part.class))
                .list();
    }

    /// Somebody else has decided on it meanwhile; what was begun is undone.
    static final class AlreadyAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyAnswered() {
            super("somebody else has decided on this transfer");
        }
    }
}
