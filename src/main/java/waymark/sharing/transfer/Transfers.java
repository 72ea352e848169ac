package waymark.sharing.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.CasePart;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordParameters;

/// Cases that go to other partnerships: prepared, made into a file, and closed by the receipt.
@Repository
@Transactional(readOnly = true)
class Transfers {

    private static final String TABLE = "sharing.transfer";
    private static final String SEALED = "sealed";
    private static final String ANSWER = "answer";

    /// What no transfer carries.
    private static final List<String> NEVER = List.of(
            "Sealed fields: safe address, ways to contact and NHS number. Tell them to each other in person",
            "Documents and photographs. Send them in a way that both of you trust",
            "The history of the case, its members, and who looked at it",
            "Links to other cases");

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final TransferKeys keys;
    private final Partners partners;
    private final List<CasePart> parts;
    private final SharingsWithoutConsent withoutConsent;
    private final JsonMapper json;
    private final Clock clock;

    Transfers(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            TransferKeys keys,
            Partners partners,
            List<CasePart> parts,
            SharingsWithoutConsent withoutConsent,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.keys = keys;
        this.partners = partners;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(CasePart::position))
                .toList();
        this.withoutConsent = withoutConsent;
        this.json = json;
        this.clock = clock;
    }

    /// What can go with a case, to choose from.
    List<Choice> choices() {
        return parts.stream().map(part -> Choice.of(part.key(), part.title())).toList();
    }

    /// Those of the case, the newest first.
    List<Transfer> all(Case it) {
        return db.sql("""
            select t.id, t.partner, p.name as partner_name, t.state, t.parts, t.agreed, t.asked_on, t.handover_on, t.sealed,
                   t.prepared_by_name, t.prepared_on, t.sent_on, t.closed_on, t.their_ref, t.answer, t.version
              from sharing.transfer t
              join sharing.partner p on p.id = t.partner
             where t.case_id = :case
             order by t.state in ('PREPARED', 'SENT') desc, t.prepared_on desc, t.id
            """)
                .param("case", it.id())
                .query((row, _) -> transfer(it, row))
                .list();
    }

    private Transfer transfer(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var answer = row.getBytes(ANSWER);
        return new Transfer(
                id,
                row.getObject("partner", UUID.class),
                row.getString("partner_name"),
                Transfer.State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("parts").getArray()),
                Agreed.valueOf(row.getString("agreed")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("handover_on", LocalDate.class),
                cipher.openRecord(it.id(), place(id, SEALED), row.getBytes(SEALED), Transfer.Words.class),
                row.getString("prepared_by_name"),
                row.getObject("prepared_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("their_ref"),
                answer == null ? "" : cipher.open(it.id(), place(id, ANSWER), answer),
                row.getInt("version"));
    }

    private static Place place(UUID id, String column) {
        return new Place(TABLE, id, column, 1);
    }

    /// @throws NotFound where the case has no such transfer
    Transfer get(Case it, UUID id) {
        return all(it).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /// What goes with the case and what does not, as it is now.
    CaseContent content(Case it, Transfer transfer) {
        var words = transfer.words();
        var sent = new ArrayList<CaseContent.Part>();
        var behind = new ArrayList<String>();
        for (var part : parts) {
            var lines = part.lines(it);
            if (transfer.parts().contains(part.key())) {
                if (!lines.isEmpty()) {
                    sent.add(new CaseContent.Part(part.key(), part.title(), lines));
                }
            } else if (!lines.isEmpty()) {
                behind.add("%s: not chosen".formatted(part.title()));
            }
        }
        behind.addAll(NEVER);
        behind.add("Every other part of the case that is not listed here");
        return new CaseContent(
                it.ref().value(),
                it.organisationName(),
                it.route(),
                it.openedOn(),
                transfer.agreed(),
                transfer.askedOn(),
                transfer.agreed() == Agreed.AGREED ? words.said() : words.reason(),
                transfer.handoverOn(),
                words.contact(),
                words.note(),
                it.people().stream()
                        .map(person -> new CaseContent.Sent(person.relationship(), person.details()))
                        .toList(),
                sent,
                behind);
    }

    /// Prepares a transfer. A case has one at a time.
    @Transactional
    Saved<Transfer.Prepared> prepare(Actor.Person actor, Case it, Transfer.Prepared prepared, Cleared cleared) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
            insert into sharing.transfer (id, case_id, partner, state, parts, agreed, asked_on, handover_on, sealed, prepared_by,
                                          prepared_by_name, prepared_on)
            values (:id, :case, :partner, 'PREPARED', cast(:parts as text[]), :agreed, cast(:askedOn as date), :handoverOn,
                    :sealed, :actor, :actorName, :today)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.of(prepared)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("sealed", cipher.sealRecord(it.id(), place(id, SEALED), prepared.words()))
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows == 0) {
            return Saved.stale(prepared);
        }
        boolean without = prepared.agreed() == Agreed.WITHOUT;
        history.append(
                actor,
                it,
                without ? "prepare_transfer_without_agreement" : "prepare_transfer",
                1,
                List.of("parts", "agreement"),
                without ? "Transfer prepared without the person’s agreement" : "Transfer prepared",
                without ? prepared.words().reason() : prepared.words().said());
        withoutConsent.record(actor, it, cleared, "");
        return Saved.done();
    }

    /// Makes the file. It is as the case is now and stays so.
    ///
    /// @throws TransferFile.ContentTooLarge where the case does not fit into one
    @Transactional
    Saved<Transfer> send(Actor.Person actor, Case it, Transfer transfer, int version) {
        var file = TransferFile.seal(
                keys.own(),
                Partners.keys(partners.get(transfer.partner())),
                TransferFile.Kind.CASE,
                transfer.id(),
                json.writeValueAsString(content(it, transfer)));
        int rows = db.sql("""
            update sharing.transfer set state = 'SENT', file = :file, sent_on = :today, version = version + 1
             where id = :id and version = :version and state = 'PREPARED'
            """)
                .paramSource(RecordParameters.none()
                        .with("id", transfer.id())
                        .with("version", version)
                        .with("file", file)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(
                actor,
                it,
                transfer,
                rows,
                "make_transfer_file",
                "File made for a transfer",
                "To %s, %d KB".formatted(transfer.partnerName(), file.length / 1_024));
    }

    /// The file, for download.
    Optional<byte[]> file(Case it, UUID id) {
        return db.sql("select file from sharing.transfer where id = :id and case_id = :case and file is not null")
                .param("id", id)
                .param("case", it.id())
                .query((row, _) -> row.getBytes("file"))
                .optional();
    }

    /// Takes it back before it was taken in there.
    @Transactional
    Saved<Transfer> recall(Actor.Person actor, Case it, Transfer transfer, int version) {
        int rows = db.sql("""
            update sharing.transfer set state = 'RECALLED', file = null, closed_on = :today, version = version + 1
             where id = :id and version = :version and state in ('PREPARED', 'SENT')
            """)
                .paramSource(RecordParameters.none()
                        .with("id", transfer.id())
                        .with("version", version)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(
                actor,
                it,
                transfer,
                rows,
                "recall_transfer",
                "Transfer recalled",
                "To %s".formatted(transfer.partnerName()));
    }

    /// Closes it with what came back.
    @Transactional
    Saved<Transfer> close(
            Actor.Person actor, Case it, Transfer transfer, Transfer.State state, ReceiptContent receipt) {
        var answer = receipt.accepted() ? receipt.by() : receipt.reason();
        int rows = db.sql("""
            update sharing.transfer
               set state = :state, file = null, closed_on = :today, their_ref = :theirRef, answer = :answer,
                   version = version + 1
             where id = :id and version = :version and state in ('SENT', 'RECALLED')
            """)
                .paramSource(RecordParameters.none()
                        .with("id", transfer.id())
                        .with("version", transfer.version())
                        .with("state", state.name())
                        .with("theirRef", receipt.ref())
                        .with("answer", cipher.seal(it.id(), place(transfer.id(), ANSWER), answer))
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(
                actor,
                it,
                transfer,
                rows,
                receipt.accepted() ? "close_transfer_received" : "close_transfer_rejected",
                receipt.accepted() ? "Received by the other partnership" : "Rejected by the other partnership",
                "%s: %s".formatted(transfer.partnerName(), answer));
    }

    private Saved<Transfer> saved(
            Actor.Person actor, Case it, Transfer transfer, int rows, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(it, transfer.id()));
        }
        history.append(actor, it, act, transfer.version() + 1L, List.of("state"), headline, words);
        return Saved.done();
    }
}
