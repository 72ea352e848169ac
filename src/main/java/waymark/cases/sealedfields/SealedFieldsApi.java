package waymark.cases.sealedfields;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// Sealed fields for other parts: what was typed elsewhere and belongs in one is added to it, and the demonstration
/// records an address as the owner of a case.
@Component
public class SealedFieldsApi {

    private final SealedFields fields;
    private final SharingConsent consent;

    SealedFieldsApi(SealedFields fields, SharingConsent consent) {
        this.fields = fields;
        this.consent = consent;
    }

    /// Makes the owner a member of the safe address and records one.
    public void recordAddress(Actor.Person owner, Case it, String address, String note) {
        admit(owner, it, SealedKind.ADDRESS, "Takes her there");
        fields.record(owner, it, it.main(), SealedKind.ADDRESS, 0, new SealedText(address, note, ""));
    }

    /// The words of the kinds that the reader may write: their own, and for the owner of the case all of them.
    @Transactional(readOnly = true)
    public List<String> writable(Case it) {
        var kinds = it.capacity() == Capacity.OWNER ? List.of(SealedKind.values()) : fields.kinds(it);
        return kinds.stream().map(SealedKind::word).toList();
    }

    /// Adds words to the sealed field of the person: what it said before stays in it. The owner of the case becomes a
    /// member of the field where they are none. To add to it is to open it, and is recorded as that.
    ///
    /// @param kind its word
    /// @param where the words stood, as a title
    @Transactional
    public void add(Actor.Person actor, Case it, String kind, List<String> words, String where) {
        var of = SealedKind.of(kind).orElseThrow(() -> new InvariantViolation("no sealed field: " + kind));
        if (!fields.kinds(it).contains(of)) {
            admit(actor, it, of, "Moved there what stood in " + where);
        }
        var known = fields.find(it, it.main(), of);
        var before = known.map(field -> {
                    fields.open(actor, it, field, "To add what stood in " + where);
                    return fields.opened(actor, it, field).text();
                })
                .orElse(new SealedText("", "", ""));
        var text = Stream.concat(before.text().lines(), words.stream())
                .filter(line -> !line.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        var saved = fields.record(
                actor,
                it,
                it.main(),
                of,
                known.map(SealedField::version).orElse(0),
                new SealedText(text, before.note(), before.basis()));
        if (!(saved instanceof Saved.Done)) {
            throw new InvariantViolation("a sealed field that was changed meanwhile");
        }
    }

    /// The owner of a case is of the organisation that the person came to.
    private void admit(Actor.Person owner, Case it, SealedKind kind, String reason) {
        var own = consent.recipient(owner, it, owner.organisation());
        switch (consent.clear(it, SharingAct.SEALED_FIELD, own, FormData.empty())) {
            case Ruling.Agreed<Cleared>(var asked) ->
                fields.addMember(owner, it, kind, owner.id(), owner.name(), reason, asked);
            case Ruling.Refused<Cleared>(var problems) -> throw new InvariantViolation(problems.toString());
        }
    }
}
