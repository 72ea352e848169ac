package waymark.sharing.transfer;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.record.CasePart;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.sharing.transfer.TransferFile.Kind;
import waymark.web.security.KeyFiles;

/// Another partnership with keys of its own, and what goes to it and comes from it.
@Component
public class TransferFixtures {

    private final CaseFixtures cases;
    private final TransferKeys keys;
    private final IncomingTransfers incoming;
    private final Transfers transfers;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    TransferFixtures(
            CaseFixtures cases,
            TransferKeys keys,
            IncomingTransfers incoming,
            Transfers transfers,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.keys = keys;
        this.incoming = incoming;
        this.transfers = transfers;
        this.json = json;
        this.transaction = transaction;
    }

    /// Another installation.
    ///
    /// @param id of its row here
    record Other(UUID id, OwnKeys keys) {}

    /// Keys of an installation that nobody here knows.
    static OwnKeys strange() {
        try {
            HybridConfig.register();
            SignatureConfig.register();
            return new OwnKeys(
                    KeysetHandle.generateNew(KeyFiles.PAIR, RegistryConfiguration.get()),
                    KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519, RegistryConfiguration.get()));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static PublicKeys shown(OwnKeys keys) {
        try {
            return keys.shown();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /// One whose keys are confirmed here.
    Other partner() {
        var strange = strange();
        var card = shown(strange).card();
        var id = UUID.randomUUID();
        owner.sql("""
                insert into sharing.partner (id, name, sealing, signing, fingerprint, added_by, added_by_name, added_on,
                                             confirmed_by, confirmed_by_name, confirmed_on, compared_with)
                values (?, 'Sample Partnership', ?, ?, ?, gen_random_uuid(), 'A', current_date, gen_random_uuid(), 'B', current_date,
                        'Somebody there')
                """)
                .params(id, card.sealing(), card.signing(), shown(strange).fingerprint())
                .update();
        return new Other(id, strange);
    }

    /// A partnership that waits for its confirmation.
    public UUID unconfirmed() {
        var keys = shown(strange());
        var card = keys.card();
        var id = UUID.randomUUID();
        owner.sql("""
                insert into sharing.partner (id, name, sealing, signing, fingerprint, added_by, added_by_name, added_on)
                values (?, 'Sample Partnership', ?, ?, ?, gen_random_uuid(), 'A', current_date)
                """)
                .params(id, card.sealing(), card.signing(), keys.fingerprint())
                .update();
        return id;
    }

    static CaseContent content(PersonDetails person) {
        return new CaseContent(
                "CA-7K2M9QX",
                "Sample Support",
                Route.OUTSIDE_NRM,
                LocalDate.of(2026, 1, 5),
                Agreed.AGREED,
                LocalDate.of(2026, 2, 1),
                "I want to live near my sister",
                LocalDate.of(2026, 3, 1),
                "The duty worker",
                "",
                List.of(
                        new CaseContent.Sent("", person),
                        new CaseContent.Sent("Sister", new PersonDetails("Ana", "Sample", "", null, "", "", "", ""))),
                List.of(new CaseContent.Part(
                        "safety", "Safety", List.of(new CasePart.Line("Who must not know", "The cousin")))),
                List.of("Documents"));
    }

    /// A case, sealed by the other partnership for us.
    byte[] file(Other from, UUID id, PersonDetails person) {
        return TransferFile.seal(from.keys(), keys.shown(), Kind.CASE, id, json.writeValueAsString(content(person)));
    }

    /// A receipt from there.
    byte[] receipt(Other from, UUID id, ReceiptContent receipt) {
        return TransferFile.seal(from.keys(), keys.shown(), Kind.RECEIPT, id, json.writeValueAsString(receipt));
    }

    /// What the other partnership reads in a file of ours.
    <T> T opened(Other at, byte[] file, Class<T> type) {
        return switch (TransferFile.open(at.keys(), _ -> Optional.of(keys.shown()), file)) {
            case TransferFile.Opened opened -> json.readValue(opened.parcel().content(), type);
            case TransferFile.Refused(var fault) -> throw new AssertionError(fault);
        };
    }

    /// A case that waits for this person's decision.
    public Ref waiting(Actor.Person person) {
        var file = file(partner(), UUID.randomUUID(), cases.details());
        return CurrentActor.as(person, () -> {
            if (incoming.check(person, file).then(checked -> incoming.take(person, checked))
                    instanceof Ruling.Agreed<Ref>(var ref)) {
                return ref;
            }
            throw new AssertionError("not taken in");
        });
    }

    /// One that the person has rejected, so that there is a receipt.
    public Ref answered(Actor.Person person) {
        var ref = waiting(person);
        return CurrentActor.as(person, () -> {
            incoming.reject(person, incoming.get(ref), 1, "Not ours");
            return ref;
        });
    }

    /// A transfer of a case of the person, of which the file was made.
    ///
    /// @return where it is in the case
    public String sent(Actor.Person person, Ref ref) {
        var other = partner();
        return CurrentActor.as(
                person,
                () -> transaction.execute(_ -> {
                    var it = cases.cases().find(ref).orElseThrow();
                    transfers.prepare(
                            person,
                            it,
                            new Transfer.Prepared(
                                    other.id(),
                                    List.of("safety"),
                                    Agreed.AGREED,
                                    LocalDate.of(2026, 1, 5),
                                    LocalDate.of(2099, 1, 5),
                                    new Transfer.Words("Yes", "", "The duty worker", "")),
                            ConsentGround.nobodyElse(it, SharingAct.TRANSFER));
                    var transfer = transfers.all(it).getFirst();
                    transfers.send(person, it, transfer, transfer.version());
                    return "/transfer/" + transfer.id();
                }));
    }
}
