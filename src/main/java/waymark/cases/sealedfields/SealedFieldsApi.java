package waymark.cases.sealedfields;

import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// Sealed fields, for the demonstration, which acts as the owner of a case.
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
        var own = consent.recipient(owner, it, owner.organisation());
        var cleared = consent.clear(it, SharingAct.SEALED_FIELD, own, FormData.empty());
        if (cleared instanceof Ruling.Agreed<Cleared>(var asked)) {
            fields.addMember(owner, it, SealedKind.ADDRESS, owner.id(), owner.name(), "Takes her there", asked);
        }
        fields.record(owner, it, it.main(), SealedKind.ADDRESS, 0, new SealedText(address, note, ""));
    }
}
